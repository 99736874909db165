package cartwright.ui.query;

import java.util.stream.LongStream;

/** The stops of the k slider: 1, 2, 3 and so on near the start, ever wider apart towards the number of baskets. */
final class KSteps {

    private static final long[] LEADING = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80};

    private final int[] stops;

    /** Creates the stops from 1 to the largest that is at most {@code most}. */
    KSteps(int most) {
        int last = Math.max(1, most);
        stops = LongStream.concat(
                        LongStream.range(1, 10),
                        LongStream.iterate(1, power -> power * 10 <= last, power -> power * 10)
                                .flatMap(power -> LongStream.of(LEADING).map(leading -> leading * power)))
                .filter(stop -> stop <= last)
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /** Returns the number of stops; at least 1. */
    int size() {
        return stops.length;
    }

    /** Returns the k of a stop. */
    int k(int stop) {
        return stops[stop];
    }

    /** Returns the last stop at or below a k; the first stop for a smaller k. */
    int stopOf(int k) {
        int stop = 0;
        while (stop + 1 < stops.length && stops[stop + 1] <= k) {
            stop++;
        }
        return stop;
    }
}
