package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Unpacked bytes, and how much of the packed ones they have cost so far. */
final class CountedStream implements Closeable {

    private InputStream bytes;
    private final Counter counter;
    private final long total;
    private final List<Closeable> also = new ArrayList<>();

    /**
     * Creates a stream.
     *
     * @param bytes the unpacked bytes
     * @param counter what counts
     * @param total what the counter shows at the end; negative when unknown
     */
    CountedStream(InputStream bytes, Counter counter, long total) {
        this.bytes = bytes;
        this.counter = counter;
        this.total = total;
    }

    /** Closes something else together with the stream. */
    CountedStream closing(Closeable other) {
        also.add(other);
        return this;
    }

    /** Asks at every block of bytes whether they are still wanted. */
    CountedStream cancelledBy(Progress progress) {
        InputStream all = bytes;
        bytes = new FilterInputStream(all) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                progress.checkCancelled();
                return super.read(target, offset, length);
            }
        };
        return this;
    }

    InputStream bytes() {
        return bytes;
    }

    long consumed() {
        return counter.count();
    }

    long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        for (Closeable other : also) {
            other.close();
        }
    }

    /** Tells how much was consumed. */
    interface Counter {
        long count();
    }

    /** Counts the bytes that are read through it. */
    static final class CountingInputStream extends InputStream implements Counter {

        private final InputStream in;
        private long count;

        CountingInputStream(InputStream in) {
            this.in = in;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            count += Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
