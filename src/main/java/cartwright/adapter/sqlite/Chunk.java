package cartwright.adapter.sqlite;

import cartwright.app.port.RejectedLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines on their way from the thread that reads to the thread that writes. */
final class Chunk {

    /** Lines in a full chunk; a multiple of the rows of one statement. */
    static final int LINES = 8_000;

    /** A basket that the project did not hold before. */
    record NewBasket(int id, String key, @Nullable String time, String customer, int store, int segment) {}

    final int[] baskets = new int[LINES];
    final int[] items = new int[LINES];
    final double[] quantities = new double[LINES];
    final double[] prices = new double[LINES];
    final byte[] promotions = new byte[LINES];
    final long[] lineNumbers = new long[LINES];

    /** Each line as two numbers. */
    final PackedLines packed = new PackedLines(LINES);

    final List<NewBasket> newBaskets = new ArrayList<>();
    final List<RejectedLine> rejected = new ArrayList<>();
    int size;

    /** Whether a line says whether it was on promotion. */
    boolean promotionsKnown;

    /** Makes it empty, to be filled again. */
    void clear() {
        newBaskets.clear();
        rejected.clear();
        size = 0;
        promotionsKnown = false;
    }

    boolean isFull() {
        return size == LINES || rejected.size() == LINES;
    }
}
