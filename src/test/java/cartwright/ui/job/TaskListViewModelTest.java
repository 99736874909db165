package cartwright.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskListViewModelTest {

    private final HeldRunner runner = new HeldRunner();
    private final List<String> ends = new ArrayList<>();
    private long nanos;
    private final TaskListViewModel tasks = new TaskListViewModel(runner, () -> nanos);
    private final JobListener<String> listener = new JobListener<>() {
        @Override
        public void finished(String result) {
            ends.add(result);
        }

        @Override
        public void cancelled() {
            ends.add("cancelled");
        }

        @Override
        public void failed(Throwable error) {
            ends.add("failed");
        }
    };

    @Test
    void aJobIsListedWhileItRuns() {
        tasks.runnerFor(TaskKind.ENCODE).start(progress -> "vectors", listener);
        assertEquals(1, tasks.entries().size());
        assertEquals(TaskKind.ENCODE, tasks.entries().get(0).kind());
        assertEquals(-1, tasks.entries().get(0).share());
        runner.finishOldest();
        assertEquals(0, tasks.entries().size());
        assertEquals(List.of("vectors"), ends);
    }

    @Test
    void showsShareAndRateFromWhatTheJobReports() {
        List<Double> seen = new ArrayList<>();
        tasks.runnerFor(TaskKind.ENCODE)
                .start(
                        progress -> {
                            nanos = 2_000_000_000L;
                            progress.report(50, 200);
                            seen.add(tasks.entries().get(0).share());
                            seen.add(tasks.entries().get(0).rate());
                            return "done";
                        },
                        listener);
        runner.finishOldest();
        assertEquals(List.of(0.25, 25.0), seen);
    }

    @Test
    void cancelReachesTheJob() {
        tasks.runnerFor(TaskKind.MINE).start(progress -> "never", listener);
        TaskEntry entry = tasks.entries().get(0);
        entry.cancel();
        assertTrue(entry.cancellingProperty().get());
        runner.finishOldest();
        assertEquals(List.of("cancelled"), ends);
        assertEquals(0, tasks.entries().size());
    }
}
