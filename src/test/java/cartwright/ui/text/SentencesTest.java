package cartwright.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.port.EncoderException;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.StoreException;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Kind;
import cartwright.core.recommend.Recommendation;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flour and sugar of the Groceries data: 171 baskets with flour, 333 with sugar, 49 with both, of 9,835. */
class SentencesTest {

    private static final RuleCounts FLOUR_SUGAR = new RuleCounts(49, 171, 333, 9835);
    private static final List<String> CLAIMS = List.of("cause", "because", "drive", "导致", "因为");

    private final Messages english = Messages.in(Language.ENGLISH);
    private final ItemCatalog catalog = new ItemCatalog(
            List.of(new Item(0, "f", "flour", "", Double.NaN), new Item(1, "s", "sugar", "", Double.NaN)));

    @Test
    void theAttachRateReadsAsWholeBasketsOfHundredWithItsInterval() {
        assertEquals(
                "29 of 100 baskets with flour also have sugar (between 22 and 36); overall 3 of 100.",
                new Sentences(english).attachAndOverall(FLOUR_SUGAR, "flour", "sugar"));
    }

    @Test
    void aRuleSaysBothReadingsAndItsCounts() {
        AssociationRule rule =
                new AssociationRule(Itemset.of(0), Itemset.of(1), new RuleCounts(30, 90, 100, 300), FLOUR_SUGAR);
        String text = String.join("\n", new Sentences(english).rule(catalog, rule));
        assertTrue(text.startsWith("In this search: 33 of 100 baskets with flour"), text);
        assertTrue(text.contains("8.5×"), text);
        assertTrue(text.contains("49 of 171"), text);
        assertTrue(text.contains("43 more than chance"), text);
        assertTrue(text.contains("Strong"), text);
    }

    @Test
    void overAllBasketsTheSearchIsNotMentioned() {
        AssociationRule rule = new AssociationRule(Itemset.of(0), Itemset.of(1), FLOUR_SUGAR, FLOUR_SUGAR);
        String text = String.join("\n", new Sentences(english).rule(catalog, rule));
        assertFalse(text.toLowerCase(Locale.ROOT).contains("search"), text);
    }

    @Test
    void smallSharesNeverReadAsNone() {
        String text = new Sentences(english).attachAndOverall(new RuleCounts(1, 5, 10, 100_000), "flour", "sugar");
        assertTrue(text.contains("overall fewer than 1 of 100"), text);
    }

    @Test
    void liftsNearOneAreNoLink() {
        Sentences sentences = new Sentences(english);
        assertTrue(sentences.times(0.9).startsWith("No clear link"));
        assertTrue(sentences.times(1.1).startsWith("No clear link"));
        assertTrue(sentences.times(0.6).startsWith("Less often"));
        assertTrue(sentences.times(1.2).contains("as often as"));
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceClaimsThatOnePurchaseLeadsToAnother(Language language) {
        Messages messages = Messages.in(language);
        Sentences sentences = new Sentences(messages);
        AssociationRule rule =
                new AssociationRule(Itemset.of(0), Itemset.of(1), new RuleCounts(30, 90, 100, 300), FLOUR_SUGAR);
        StringBuilder all = new StringBuilder(String.join(" ", sentences.rule(catalog, rule)));
        for (Kind kind : Kind.values()) {
            Recommendation suggestion = new Recommendation(1, 0.2, kind, Itemset.of(0), FLOUR_SUGAR, FLOUR_SUGAR, 0.8);
            all.append(String.join(" ", sentences.reasons(catalog, suggestion)));
        }
        String text = all.toString().toLowerCase(Locale.ROOT);
        CLAIMS.forEach(claim -> assertFalse(text.contains(claim), claim + " in: " + text));
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasASentenceWithItsSubject(Language language) {
        ErrorTexts errors = new ErrorTexts(Messages.in(language));
        Path file = Path.of("some", "sales.csv");
        for (ImportException.Reason reason : ImportException.Reason.values()) {
            // A part that no column plays is told by the role's name.
            String detail = reason == ImportException.Reason.NO_ROLE ? ImportSettings.Role.BASKET.name() : "order";
            String sentence = errors.sentence(new ImportException(reason, file, detail, null));
            assertTrue(sentence.contains("sales.csv"), sentence);
        }
        for (StoreException.Reason reason : StoreException.Reason.values()) {
            String sentence = errors.sentence(new StoreException(reason, file, null));
            assertTrue(sentence.contains("sales.csv"), sentence);
        }
        for (EncoderException.Reason reason : EncoderException.Reason.values()) {
            String sentence = errors.sentence(new EncoderException(reason, "minilm", "detail", null));
            assertTrue(sentence.contains("minilm"), sentence);
        }
        assertTrue(errors.sentence(new ExportException(file, new IOException("no space")))
                .contains("sales.csv"));
        IllegalStateException ours = new IllegalStateException("broken");
        assertTrue(errors.sentence(ours).contains(ErrorTexts.code(ours)));
    }

    @Test
    void theFilterLineNamesEveryFilter() {
        FilterLine line = new FilterLine(
                1212, 0.123, "baking", 10, LocalDateTime.of(2026, 1, 3, 9, 0), LocalDateTime.of(2026, 3, 30, 20, 0));
        assertEquals(
                "1,212 baskets, Jan 2026 – Mar 2026, search \"baking\" (nearest 12\u00a0%), at least 10 baskets",
                line.text(english));
        assertTrue(line.text(Messages.in(Language.CHINESE)).contains("1,212 个购物篮"));
    }

    @Test
    void theFilterLineOfAllBasketsSaysSo() {
        String text = new FilterLine(1, 1, null, 1, null, null).text(english);
        assertTrue(text.startsWith("1 basket, all baskets, at least 1"), text);
    }
}
