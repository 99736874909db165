package cartwright.adapter.file;

import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** The bytes of a basket file, unpacked where it is a gzip archive. */
final class FileContent {

    private static final int BLOCK = 1 << 16;

    private final Path file;

    FileContent(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Returns the size on disk, in bytes. */
    long size() throws ImportException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the SHA-256 of the bytes on disk, hexadecimal. */
    String hash() throws ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Opens the unpacked bytes; what the archive is good for is known by its first two bytes, not by its name. */
    CountedStream open() throws ImportException {
        try {
            CountingInputStream disk = new CountingInputStream(Files.newInputStream(file));
            BufferedInputStream buffered = new BufferedInputStream(disk, BLOCK);
            return new CountedStream(isGzip(buffered) ? new GZIPInputStream(buffered, BLOCK) : buffered, disk);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean magic = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return magic;
    }

    /** Says why the file cannot be read. */
    ImportException unreadable(IOException cause) {
        boolean missing = cause instanceof NoSuchFileException;
        return new ImportException(missing ? Reason.MISSING : Reason.NOT_READABLE, file, "", cause);
    }

    /** Says which column or role is at fault. */
    ImportException failure(Reason reason, String detail) {
        return new ImportException(reason, file, detail, null);
    }

    /** The unpacked bytes, and how many bytes on disk they have cost so far. */
    record CountedStream(InputStream bytes, CountingInputStream disk) implements AutoCloseable {

        long consumed() {
            return disk.count;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
            disk.close();
        }
    }

    /** Counts what is read. */
    static final class CountingInputStream extends InputStream {

        private final InputStream in;
        private long count;

        private CountingInputStream(InputStream in) {
            this.in = in;
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
