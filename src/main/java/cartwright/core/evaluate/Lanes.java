package cartwright.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Asks rankers on several threads at once. Rankers keep what they have counted for a question, so each thread that works
 * has its own; which of them answers does not change what is answered.
 */
final class Lanes {

    private final Supplier<Map<String, Ranker>> maker;
    private final TopItems top;
    private final Queue<Map<String, Ranker>> free = new ConcurrentLinkedQueue<>();

    /**
     * Creates lanes.
     *
     * @param maker makes the rankers of one lane; the same keys in the same order each time
     */
    Lanes(Supplier<Map<String, Ranker>> maker, TopItems top) {
        this.maker = maker;
        this.top = top;
    }

    /** Returns for each question the list of each ranker, in their order. */
    List<List<int[]>> ask(List<TestCase> cases) {
        return IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(at -> ask(cases.get(at).question()))
                .toList();
    }

    private List<int[]> ask(Question question) {
        Map<String, Ranker> taken = free.poll();
        Map<String, Ranker> rankers = taken == null ? maker.get() : taken;
        List<int[]> lists = new ArrayList<>(rankers.size());
        for (Ranker ranker : rankers.values()) {
            lists.add(top.of(ranker.scores(question), question));
        }
        free.add(rankers);
        return lists;
    }
}
