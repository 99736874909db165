package cartwright.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.session.RankerReport.Comparison;
import cartwright.app.session.Verdict.Outcome;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.Setting;
import cartwright.core.rule.Interval;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import cartwright.ui.text.VerdictText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final List<MeasureRow> rows = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private void tried(String ranker, double rate) {
        rows.add(new MeasureRow(ranker, Setting.COMPLETION, Measure.HIT_RATE, 10, rate, 0.01, 500));
        rows.add(new MeasureRow(ranker, Setting.COMPLETION, Measure.HIT_RATE, 5, 1 - rate, 0.01, 500));
    }

    private void compared(String ranker, double mean, double low, double high) {
        comparisons.add(new Comparison(
                Setting.COMPLETION, ranker, Measure.HIT_RATE, new Difference(mean, new Interval(low, high), 100)));
    }

    private Verdict verdict() {
        return Verdict.of(new RankerReport(rows, comparisons, RankerReport.Grounds.NONE), Setting.COMPLETION)
                .orElseThrow();
    }

    private String text(Verdict verdict) {
        VerdictText words = new VerdictText(Messages.in(Language.ENGLISH));
        return words.headline(verdict) + "\n" + String.join("\n", words.lines(verdict));
    }

    @Test
    void aSureWinnerIsNamedWithBothRates() {
        tried("popularity", 0.388);
        tried("best-rule", 0.406);
        compared("best-rule", 0.018, 0.011, 0.025);
        Verdict verdict = verdict();
        assertEquals(Outcome.BETTER, verdict.outcome());
        assertEquals("best-rule", verdict.best());
        assertTrue(verdict.sure());
        String text = text(verdict);
        assertTrue(text.contains("\"Best rule\" does best"), text);
        assertTrue(text.contains("of 41 of 100 baskets; best sellers hold that of 39."), text);
        assertTrue(text.contains("between +1.1 and +2.5"), text);
    }

    @Test
    void anUnsureWinnerTellsHowMuchDataWouldDo() {
        tried("popularity", 0.40);
        tried("best-rule", 0.41);
        compared("best-rule", 0.01, -0.03, 0.05);
        Verdict verdict = verdict();
        assertEquals(Outcome.NOT_SURE, verdict.outcome());
        assertFalse(verdict.sure());
        assertEquals(
                1600, verdict.needed(), "an interval of four times the difference needs sixteen times the baskets");
        assertTrue(text(verdict).contains("about 1,600 test baskets"), text(verdict));
    }

    @Test
    void bestSellersMayWin() {
        tried("random", 0.05);
        tried("popularity", 0.40);
        tried("best-rule", 0.30);
        compared("best-rule", -0.1, -0.12, -0.08);
        Verdict verdict = verdict();
        assertEquals(Outcome.BEST_SELLERS, verdict.outcome());
        assertEquals("best-rule", verdict.rival());
        assertTrue(verdict.sure());
        assertTrue(text(verdict).contains("nothing beats best sellers"), text(verdict));
    }

    @Test
    void withoutBestSellersThereIsNoYardstick() {
        tried("best-rule", 0.30);
        Verdict verdict = verdict();
        assertEquals(Outcome.NO_YARDSTICK, verdict.outcome());
        assertNull(verdict.difference());
        assertEquals(0, verdict.needed());
        assertTrue(text(verdict).contains("Tick best sellers"), text(verdict));
    }

    @Test
    void noTestBasketGivesNoVerdict() {
        rows.add(new MeasureRow("random", Setting.COMPLETION, Measure.HIT_RATE, 10, Double.NaN, Double.NaN, 0));
        RankerReport report = new RankerReport(rows, comparisons, RankerReport.Grounds.NONE);
        assertTrue(Verdict.of(report, Setting.COMPLETION).isEmpty());
        assertTrue(Verdict.of(report, Setting.NEXT_BASKET).isEmpty());
    }

    @Test
    void aRankerWithoutANameIsCalledByItsKey() {
        tried("popularity", 0.1);
        tried("somebody-new", 0.2);
        compared("somebody-new", 0.1, 0.05, 0.15);
        assertTrue(text(verdict()).contains("somebody-new"));
    }
}
