package cartwright.adapter.file;

import cartwright.app.port.Occasion;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where lines were sold, to whom, and whether on promotion; lines that follow each other mostly say the same. */
final class OccasionCells {

    /** What a promotion column says of a line that was not on promotion; a code, a name or a yes says that it was. */
    private static final Set<String> NONE =
            Set.of("", "0", "0.0", "no", "n", "false", "f", "none", "null", "n/a", "-", "否", "无", "没有", "不");

    private Occasion last = Occasion.UNKNOWN;

    /**
     * Returns the occasion of a line.
     *
     * @param store the shop; empty when unknown
     * @param segment the kind of customer; empty when unknown
     * @param promotion the cell of the promotion column; null without such a column
     */
    Occasion of(String store, String segment, @Nullable String promotion) {
        Boolean promoted = promotion == null ? null : !NONE.contains(promotion.toLowerCase(Locale.ROOT));
        boolean same = store.equals(last.store())
                && segment.equals(last.segment())
                && Objects.equals(promoted, last.promoted());
        if (!same) {
            last = new Occasion(store, segment, promoted);
        }
        return last;
    }
}
