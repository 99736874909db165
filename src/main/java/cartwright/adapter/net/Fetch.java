package cartwright.adapter.net;

import cartwright.app.job.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fetches one file over HTTP, only ever for an analyst who agreed to it. A file that comes with a checksum arrives beside its place
 * and moves there when the checksum is right, so that what is there is whole. The waiting thread looks up ten times a second: a server that says nothing cannot hold off a cancel.
 */
final class Fetch {

    private static final int LOOK_MILLIS = 100;
    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** Looks without a new byte after which the server is given up: one minute. */
    private static final int PATIENCE = 600;

    private final URI address;
    private final Path target;
    private final long expectedBytes;
    private final AtomicLong received = new AtomicLong();

    /**
     * Creates the fetch; nothing is sent yet.
     *
     * @param target where the file is to lie; its folder is there
     * @param expectedBytes its announced size; a file of more than twice the size is given up
     */
    Fetch(URI address, Path target, long expectedBytes) {
        this.address = address;
        this.target = target;
        this.expectedBytes = expectedBytes;
    }

    /**
     * Fetches the file.
     *
     * @param checksum SHA-256 that the file must have, hexadecimal
     * @throws IOException if it does not come, or comes with another checksum
     * @throws java.util.concurrent.CancellationException if it is no longer wanted
     */
    void run(String checksum, Progress progress) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            String actual = bytes(draft, progress);
            if (!actual.equals(checksum)) {
                throw new IOException("checksum " + actual + " instead of " + checksum);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Fetches a file whose own checksum is not known, for what is packed in it is checked afterwards.
     *
     * @throws IOException if it does not come; what came of it is deleted
     * @throws java.util.concurrent.CancellationException if it is no longer wanted; what came of it is deleted
     */
    void unchecked(Progress progress) throws IOException {
        boolean whole = false;
        try {
            bytes(target, progress);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    /** Returns the SHA-256 of the bytes that came, hexadecimal. */
    private String bytes(Path draft, Progress progress) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream file = Files.newOutputStream(draft)) {
            await(request(file, digest), progress);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private CompletableFuture<? extends HttpResponse<?>> request(OutputStream file, MessageDigest digest) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .build();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return client.sendAsync(request, response -> body(response.statusCode(), file, digest));
    }

    private BodySubscriber<Void> body(int status, OutputStream file, MessageDigest digest) {
        return BodySubscribers.ofByteArrayConsumer(block -> block.ifPresent(bytes -> {
            if (status != 200) {
                return;
            }
            try {
                file.write(bytes);
            } catch (IOException cannotWrite) {
                throw new java.io.UncheckedIOException(cannotWrite);
            }
            digest.update(ByteBuffer.wrap(bytes));
            if (received.addAndGet(bytes.length) > 2 * expectedBytes) {
                throw new IllegalStateException("more than twice the announced size");
            }
        }));
    }

    private void await(CompletableFuture<? extends HttpResponse<?>> answer, Progress progress) throws IOException {
        try {
            int silent = 0;
            long last = 0;
            while (true) {
                progress.checkCancelled();
                progress.report(Math.min(received.get(), expectedBytes), expectedBytes);
                silent = received.get() == last ? silent + 1 : 0;
                last = received.get();
                if (silent > PATIENCE) {
                    throw new IOException("the server fell silent");
                }
                try {
                    int status = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS).statusCode();
                    if (status != 200) {
                        throw new IOException("the server answered " + status);
                    }
                    return;
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            answer.cancel(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
