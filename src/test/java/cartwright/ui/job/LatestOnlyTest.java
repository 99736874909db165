package cartwright.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

    private final HeldRunner runner = new HeldRunner();
    private final List<Object> heard = new ArrayList<>();
    private final LatestOnly<String> line = new LatestOnly<>(
            runner, heard::add, error -> heard.add(error.getMessage()), () -> heard.add("stopped"), Duration.ZERO);

    @Test
    void ofManyRequestsTheFirstIsStoppedAndOnlyTheLastIsRun() {
        line.request(progress -> "first");
        line.request(progress -> "second");
        line.request(progress -> "third");

        assertEquals(1, runner.running(), "one at a time");
        runner.finishOldest();
        assertEquals(List.of(), heard, "the first was asked to stop before it began");
        assertEquals(1, runner.running());
        runner.finishOldest();

        assertEquals(List.of("third"), heard);
        assertEquals(0, runner.running());
    }

    @Test
    void aReplacedJobThatFinishesAnyhowIsNotPublished() {
        line.request(progress -> {
            line.request(later -> "new");
            return "old";
        });
        runner.finishOldest();
        assertEquals(List.of(), heard);
        runner.finishOldest();
        assertEquals(List.of("new"), heard);
    }

    @Test
    void isBusyFromTheRequestUntilTheResultIsPublished() {
        List<Boolean> busyWhenPublished = new ArrayList<>();
        LatestOnly<String>[] self = new LatestOnly[1];
        self[0] = new LatestOnly<>(
                runner, result -> busyWhenPublished.add(self[0].busyProperty().get()), heard::add);
        assertFalse(self[0].busyProperty().get());
        self[0].request(progress -> "result");
        assertTrue(self[0].busyProperty().get());
        runner.finishOldest();
        assertEquals(List.of(true), busyWhenPublished);
        assertFalse(self[0].busyProperty().get());
    }

    @Test
    void aRequestMadeWhileAResultIsPublishedKeepsTheLineBusy() {
        LatestOnly<String>[] self = new LatestOnly[1];
        self[0] = new LatestOnly<>(
                runner,
                result -> {
                    heard.add(result);
                    if (result.equals("first")) {
                        self[0].request(progress -> "second");
                    }
                },
                heard::add);
        self[0].request(progress -> "first");
        runner.finishOldest();
        assertTrue(self[0].busyProperty().get());
        runner.finishOldest();
        assertEquals(List.of("first", "second"), heard);
        assertFalse(self[0].busyProperty().get());
    }

    @Test
    void failedAndCancelledAreToldApart() {
        line.request(progress -> {
            throw new IOException("broken");
        });
        runner.finishOldest();
        line.request(progress -> {
            throw new CancellationException();
        });
        runner.finishOldest();
        assertEquals(List.of("broken", "stopped"), heard);
        assertFalse(line.busyProperty().get());
    }

    @Test
    void afterCancelNothingIsHeardUntilTheNextRequest() {
        line.request(progress -> "unwanted");
        line.cancel();
        runner.finishOldest();
        assertEquals(List.of(), heard);
        assertFalse(line.busyProperty().get());
        line.request(progress -> "wanted");
        runner.finishOldest();
        assertEquals(List.of("wanted"), heard);
    }

    private LatestOnly<String> patient(Duration patience) {
        return new LatestOnly<>(runner, heard::add, heard::add, () -> heard.add("stopped"), patience);
    }

    @Test
    void aPatientLineShowsWhatAReplacedJobFoundAndThenTheNewest() {
        LatestOnly<String> patient = patient(Duration.ofMinutes(1));
        patient.request(progress -> "first");
        patient.request(progress -> "second");
        patient.request(progress -> "third");
        runner.finishOldest();
        assertEquals(List.of("first"), heard);
        assertTrue(patient.busyProperty().get(), "what is shown is stale");
        runner.finishOldest();
        assertEquals(List.of("first", "third"), heard);
        assertFalse(patient.busyProperty().get());
    }

    @Test
    void aPatientLineStopsAReplacedJobThatTakesTooLong() {
        LatestOnly<String> patient = patient(Duration.ofNanos(1));
        patient.request(progress -> {
            progress.checkCancelled();
            patient.request(later -> "second");
            progress.checkCancelled();
            return "first";
        });
        runner.finishOldest();
        runner.finishOldest();
        assertEquals(List.of("second"), heard);
    }

    @Test
    void whatIsDroppedIsNotShownHoweverPatientTheLineIs() {
        LatestOnly<String> patient = patient(Duration.ofMinutes(1));
        patient.request(progress -> {
            patient.cancel();
            return "unwanted";
        });
        runner.finishOldest();
        assertEquals(List.of(), heard);
        assertFalse(patient.busyProperty().get());
    }
}
