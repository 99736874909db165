package cartwright.ui.text;

import cartwright.app.session.DataVerdict;
import cartwright.app.session.DataVerdict.Step;
import cartwright.core.evaluate.Difference;
import java.util.ArrayList;
import java.util.List;

/** Whether there are enough baskets, as sentences. For use by one thread at a time. */
public final class EnoughText {

    private final Messages messages;
    private final Numbers numbers;

    /** Creates the sentences of a language. */
    public EnoughText(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages.language());
    }

    /**
     * Returns the verdict first, then what it rests on, one sentence a line.
     *
     * @param ranker the name of the verdict's ranker
     */
    public List<String> lines(DataVerdict verdict, String ranker) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(verdict));
        DataVerdict.Counts counts = verdict.counts();
        lines.add(messages.text(
                "enough.counts",
                numbers.count(counts.baskets()),
                numbers.about(counts.itemsABasket()),
                numbers.count(counts.pairs()),
                DataVerdict.Counts.PAIR_COUNT));
        if (verdict.enough() != DataVerdict.Enough.TOO_FEW) {
            for (Step step : verdict.steps()) {
                lines.add(
                        messages.text("enough.step", ranker, numbers.count(step.learned()), inHundred(step.hitRate())));
            }
        }
        return lines;
    }

    private String headline(DataVerdict verdict) {
        Difference gain = verdict.lastDoubling();
        if (verdict.enough() == DataVerdict.Enough.TOO_FEW) {
            return messages.text("enough.tooFew", numbers.count(gain.baskets()));
        }
        String key = switch (verdict.enough()) {
            case STILL_BETTER -> "enough.better";
            case LEVEL -> "enough.level";
            case UNSURE, TOO_FEW -> "enough.unsure";
        };
        return messages.text(
                key,
                inHundred(gain.mean()),
                inHundred(gain.interval().low()),
                inHundred(gain.interval().high()));
    }

    /** Of 100 baskets, with one figure after the point. */
    private String inHundred(double share) {
        double tenths = Math.rint(share * 1_000) / 10;
        return numbers.plain(tenths == 0 ? 0 : tenths);
    }
}
