package cartwright.app.task;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of numbers and texts, in the order in which they are added. */
final class Fingerprint {

    private final MessageDigest digest;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 13);

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(long value) {
        if (waiting.remaining() < Long.BYTES) {
            flush();
        }
        waiting.putLong(value);
    }

    /** Its length goes first, so that no two lists of texts are the same bytes. */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        flush();
        digest.update(bytes);
    }

    private void flush() {
        digest.update(waiting.array(), 0, waiting.position());
        waiting.clear();
    }

    /** Returns the hash; nothing may be added afterwards. */
    String hexadecimal() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
