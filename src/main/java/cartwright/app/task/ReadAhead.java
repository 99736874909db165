package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.ProjectData;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A project that is read on a thread of its own while the window is being built, which keeps one processor busy and no
 * more. It is given out once, for the first project that is opened; later ones are read when they are opened.
 */
public final class ReadAhead {

    /** Milliseconds between two looks whether it is still wanted. */
    private static final long BETWEEN_LOOKS = 10;

    private final AtomicReference<@Nullable Reading> next;

    private record Reading(Path file, FutureTask<ProjectData> data) {}

    private ReadAhead(@Nullable Reading reading) {
        next = new AtomicReference<>(reading);
    }

    /** Returns one that has read nothing. */
    public static ReadAhead nothing() {
        return new ReadAhead(null);
    }

    /**
     * Begins to read a project; errors wait for who opens it, who reads it again and hears of them.
     *
     * @param background does it on another thread
     */
    public static ReadAhead of(ProjectStore store, Path file, Executor background) {
        FutureTask<ProjectData> data = new FutureTask<>(() -> new OpenProject(store, file).run(Progress.SILENT));
        background.execute(data);
        return new ReadAhead(new Reading(file, data));
    }

    /**
     * Gives out what was read of a project, which it may have to wait for; does the job the second time, or if another
     * project was read, or an empty one, or if reading failed.
     *
     * @throws java.util.concurrent.CancellationException if the progress says so
     * @throws Exception what the job throws
     */
    public ProjectData read(Path file, Job<ProjectData> job, Progress progress) throws Exception {
        ProjectData there = take(file, progress);
        return there == null || there.baskets().size() == 0 ? job.run(progress) : there;
    }

    private @Nullable ProjectData take(Path file, Progress progress) throws InterruptedException {
        Reading reading = next.getAndSet(null);
        if (reading == null || !reading.file().equals(file)) {
            return null;
        }
        while (true) {
            progress.checkCancelled();
            try {
                return reading.data().get(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException failed) {
                return null;
            }
        }
    }
}
