package cartwright.ui.text;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Recommendation;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What the numbers of a rule mean, as sentences.
 *
 * <p>They say "also have" and "bought together", never that one purchase leads to the other; a count stands beside every
 * proportion, and proportions are whole baskets of 100 with a 95 % interval.
 */
public final class Sentences {

    /** A lift in this range is called "no clear link". */
    private static final double NO_LINK_FROM = 0.9;

    private static final double NO_LINK_TO = 1.1;

    private final Messages messages;
    private final Numbers numbers;

    /** Creates the sentences of a language. */
    public Sentences(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages.language());
    }

    /** Returns the names of items, joined as in a list: "flour + sugar". */
    public String names(ItemCatalog catalog, Itemset items) {
        StringJoiner joined = new StringJoiner(" + ");
        for (int id : items.toArray()) {
            joined.add(catalog.item(id).name());
        }
        return joined.toString();
    }

    /** Returns why a rule may matter, one sentence a line: inside the search first, then in all baskets. */
    public List<String> rule(ItemCatalog catalog, AssociationRule rule) {
        String ifNames = names(catalog, rule.antecedent());
        String thenName = names(catalog, rule.consequent());
        List<String> lines = new ArrayList<>();
        if (rule.slice().baskets() < rule.all().baskets()) {
            lines.add(messages.text(
                    "reason.inSearch",
                    attach(rule.slice(), ifNames, thenName),
                    times(rule.slice().lift())));
        }
        lines.add(attachAndOverall(rule.all(), ifNames, thenName));
        lines.add(times(rule.all().lift()));
        lines.add(together(rule.all(), ifNames, thenName));
        lines.add(messages.name(rule.all().strength()) + messages.text("reason.colon") + strength(rule.all()));
        return lines;
    }

    /** Returns "29 of 100 baskets with flour also have sugar (between 22 and 36); overall 3 of 100." */
    public String attachAndOverall(RuleCounts counts, String ifNames, String thenName) {
        return messages.text("reason.attachOverall", attach(counts, ifNames, thenName), perHundred(counts.baseRate()));
    }

    private String attach(RuleCounts counts, String ifNames, String thenName) {
        Interval interval = counts.confidenceInterval();
        return messages.text(
                "reason.attach",
                perHundred(counts.confidence()),
                ifNames,
                thenName,
                numbers.whole(interval.low() * 100),
                numbers.whole(interval.high() * 100));
    }

    /** Returns how often against an average basket: "8.5 times as often as in an average basket." */
    public String times(double lift) {
        if (lift >= NO_LINK_FROM && lift <= NO_LINK_TO) {
            return messages.text("reason.noLink", numbers.times(lift));
        }
        return messages.text(lift > 1 ? "reason.moreOften" : "reason.lessOften", numbers.times(lift));
    }

    private String together(RuleCounts counts, String ifNames, String thenName) {
        double extra = counts.extraBaskets();
        return messages.text(
                extra >= 0 ? "reason.togetherMore" : "reason.togetherFewer",
                counts.both(),
                ifNames,
                thenName,
                numbers.count(counts.antecedent()),
                numbers.whole(Math.abs(extra)));
    }

    private String strength(RuleCounts counts) {
        Interval lift = counts.liftInterval();
        return messages.text(
                "reason.liftBetween", counts.both(), numbers.times(lift.low()), numbers.times(lift.high()));
    }

    /** Returns why a product is suggested, in one sentence with its counts. */
    public String reason(ItemCatalog catalog, Recommendation suggestion) {
        RuleCounts counts = suggestion.slice();
        return switch (suggestion.kind()) {
            case MATCH ->
                messages.text(
                        "reason.match",
                        numbers.similarity(suggestion.relevance()),
                        numbers.count(counts.both()),
                        counts.antecedent());
            case COMPANION ->
                messages.text(
                        "reason.companion",
                        perHundred(counts.confidence()),
                        numbers.whole(counts.confidenceInterval().low() * 100),
                        numbers.whole(counts.confidenceInterval().high() * 100),
                        perHundred(counts.baseRate()));
            case CART ->
                attachAndOverall(
                        counts,
                        names(catalog, suggestion.because()),
                        catalog.item(suggestion.itemId()).name());
        };
    }

    /** Returns everything there is to say about a suggestion, one sentence a line. */
    public List<String> reasons(ItemCatalog catalog, Recommendation suggestion) {
        List<String> lines = new ArrayList<>();
        lines.add(reason(catalog, suggestion));
        RuleCounts slice = suggestion.slice();
        RuleCounts all = suggestion.all();
        String name = catalog.item(suggestion.itemId()).name();
        String with = names(catalog, suggestion.because());
        switch (suggestion.kind()) {
            case MATCH ->
                lines.add(messages.text("reason.matchOverall", all.consequent(), numbers.count(all.baskets())));
            case COMPANION -> {
                lines.add(messages.text("reason.keptCount", slice.both(), numbers.count(slice.antecedent())));
                lines.add(messages.text("reason.mostlyWith", with));
                lines.add(times(slice.lift()));
            }
            case CART -> {
                lines.add(together(slice, with, name));
                lines.add(
                        slice.equals(all)
                                ? times(all.lift())
                                : messages.text(
                                        "reason.readings", numbers.times(slice.lift()), numbers.times(all.lift())));
            }
        }
        return lines;
    }

    /** Whole baskets of 100; a share above 0 never reads as 0, one below 1 never as 100. */
    private String perHundred(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return messages.text("reason.fewerThanOne");
        }
        if (rounded == 100 && share < 1) {
            return messages.text("reason.moreThan99");
        }
        return numbers.count(rounded);
    }
}
