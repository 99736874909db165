package cartwright.adapter.djl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash under which vectors are cached: whatever can change a vector goes in. */
final class ModelHash {

    private final MessageDigest digest;

    ModelHash() {
        digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    ModelHash with(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
        return this;
    }

    ModelHash with(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // so that two texts cannot flow into one another
        return this;
    }

    ModelHash with(TextHandling handling) {
        return with(handling.pooling() + " " + handling.lowerCase() + " " + Tokens.LONGEST + " "
                        + handling.queryPrefix())
                .with(handling.textPrefix());
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
