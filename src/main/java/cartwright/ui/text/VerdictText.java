package cartwright.ui.text;

import cartwright.app.session.Verdict;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a trial of rankers means: which to use, how sure that is, what to do where it is not. */
public final class VerdictText {

    private final Messages messages;
    private final Numbers numbers;

    /** Creates the sentences of a language. */
    public VerdictText(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages.language());
    }

    /** Returns the name of a ranker; its key where it has none. */
    public String name(String ranker) {
        Optional<RankerKind> kind = RankerKind.of(ranker);
        return kind.isPresent() ? messages.name(kind.get()) : ranker;
    }

    /** Returns the verdict in one sentence. */
    public String headline(Verdict verdict) {
        boolean next = verdict.setting() == Setting.NEXT_BASKET;
        String best = name(verdict.best());
        String rate = numbers.whole(verdict.rate() * 100);
        String rivalRate = numbers.whole(verdict.rivalRate() * 100);
        return switch (verdict.outcome()) {
            case BETTER, NOT_SURE ->
                messages.text(next ? "verdict.best.next" : "verdict.best.completion", best, rate, rivalRate);
            case BEST_SELLERS ->
                verdict.rival().isEmpty()
                        ? messages.text(next ? "verdict.alone.next" : "verdict.alone.completion", best, rate)
                        : messages.text(
                                next ? "verdict.sellers.next" : "verdict.sellers.completion",
                                rate,
                                name(verdict.rival()),
                                rivalRate);
            case NO_YARDSTICK -> messages.text(next ? "verdict.alone.next" : "verdict.alone.completion", best, rate);
        };
    }

    /** Returns how sure the verdict is and what follows from it, one sentence a line. */
    public List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        Difference difference = verdict.difference();
        if (difference == null) {
            lines.add(messages.text("verdict.noYardstick"));
            return lines;
        }
        String low = numbers.signedTenths(difference.interval().low() * 100);
        String high = numbers.signedTenths(difference.interval().high() * 100);
        String baskets = numbers.count(difference.baskets());
        lines.add(messages.text(verdict.sure() ? "verdict.sure" : "verdict.notSure", low, high, baskets));
        lines.add(
                switch (verdict.outcome()) {
                    case BETTER -> messages.text(readsNames(verdict.best()) ? "verdict.useNames" : "verdict.use");
                    case NOT_SURE -> messages.text("verdict.useSellers");
                    case BEST_SELLERS, NO_YARDSTICK -> messages.text("verdict.useSellersOnly");
                });
        if (verdict.needed() > difference.baskets()) {
            lines.add(messages.text("verdict.needed", numbers.count(verdict.needed()), baskets));
        }
        return lines;
    }

    private static boolean readsNames(String ranker) {
        return ranker.equals(RankerKind.SLICE.key())
                || ranker.equals(RankerKind.FUSION.key())
                || ranker.equals(RankerKind.FUSION_LEARNED.key());
    }
}
