package cartwright.ui.text;

import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSurvey;
import java.util.ArrayList;
import java.util.List;

/** What a basket file holds, in words. */
public final class SurveyText {

    private final Messages messages;

    /** Creates the sentences of a language. */
    public SurveyText(Messages messages) {
        this.messages = messages;
    }

    /**
     * Returns one sentence: how many baskets and products, over which time, and what is in the first basket; of a catalogue
     * how many products.
     */
    public String holds(ImportSurvey survey) {
        if (survey.baskets() == 0 && survey.products() > 0) {
            return messages.text("survey.catalogue", survey.products());
        }
        String counts = messages.text("survey.holds", survey.baskets(), survey.products(), survey.lines());
        String period = survey.from() == null || survey.to() == null
                ? ""
                : messages.text("survey.period", FilterLine.period(messages, survey.from(), survey.to()));
        String first = survey.firstBasket().isEmpty()
                ? ""
                : messages.text("survey.first", String.join(messages.text("survey.comma"), survey.firstBasket()));
        return counts + period + first;
    }

    /** Returns what is dirty, one sentence each; what is clean is left out. */
    public List<String> dirt(ImportSurvey survey) {
        List<String> sentences = new ArrayList<>();
        if (survey.rejected() > 0) {
            sentences.add(messages.text("survey.rejected", survey.rejected()));
        }
        for (CleaningRule rule : CleaningRule.values()) {
            if (survey.dirt().containsKey(rule)) {
                sentences.add(messages.name(rule) + number(rule) + messages.text("survey.colon") + lines(survey, rule));
            }
        }
        names(survey).forEach(sentences::add);
        if (survey.datesAreOpen()) {
            sentences.add(messages.text("survey.dates"));
        }
        return sentences;
    }

    private static String number(CleaningRule rule) {
        return rule.usualNumber() == 0 ? "" : " " + rule.usualNumber();
    }

    /** Returns how many lines a rule would leave out, and which they are where that can be named. */
    public String lines(ImportSurvey survey, CleaningRule rule) {
        long count = survey.dirt().getOrDefault(rule, 0L);
        String lines = messages.text("survey.lines", count);
        return rule == CleaningRule.SERVICE && count > 0
                ? lines
                        + messages.text(
                                "survey.such", String.join(messages.text("survey.comma"), survey.serviceLines()))
                : lines;
    }

    /** Returns what is to be said of product names that do not fit their codes. */
    public List<String> names(ImportSurvey survey) {
        List<String> sentences = new ArrayList<>();
        if (survey.codesWithSeveralNames() > 0) {
            sentences.add(messages.text("survey.severalNames", survey.codesWithSeveralNames()));
        }
        if (survey.namesOfSeveralCodes() > 0) {
            sentences.add(messages.text("survey.severalCodes", survey.namesOfSeveralCodes()));
        }
        return sentences;
    }
}
