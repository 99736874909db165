package cartwright.adapter.net;

import cartwright.app.job.Progress;
import cartwright.app.port.Downloads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Fetches files over HTTP. */
public final class HttpDownloads implements Downloads {

    @Override
    public void checked(URI address, Path target, long bytes, String sha256, Progress progress) throws IOException {
        new Fetch(address, target, bytes).run(sha256, progress);
    }

    @Override
    public void unchecked(URI address, Path target, long bytes, Progress progress) throws IOException {
        new Fetch(address, target, bytes).unchecked(progress);
    }
}
