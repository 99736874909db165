package cartwright.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files as bad exports, bad disks and bad hands do; the same seed gives the same damage. */
final class Mutator {

    private static final List<String> TOKENS = List.of(
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\0",
            "\uFEFF",
            " ",
            "-",
            "-1",
            "1e999",
            "NaN",
            "0",
            "99999999999",
            "2024-13-45",
            "31/02/2024",
            "=1+1",
            "{",
            "}",
            "[",
            "]",
            "@data",
            "%",
            "?",
            "é",
            "咖",
            "\uD83D\uDE00",
            ",,,,,,,,,,");

    private static final List<String> QUOTES = List.of("\"", "\"\"", "'", "\\");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(6); times > 0 && bytes.length > 1; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes, at);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], at + length);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 4 ->
                joined(bytes, at, token(TOKENS).repeat(1 + random.nextInt(50)).getBytes(StandardCharsets.UTF_8), at);
            case 5 -> joined(bytes, at, token(QUOTES).getBytes(StandardCharsets.UTF_8), at);
            case 6 -> joined(bytes, at, noise(length), at + length);
            case 7 -> joined(bytes, at, token(TOKENS).getBytes(StandardCharsets.UTF_8), at + length);
            default -> joined(bytes, 0, Arrays.copyOfRange(bytes, at, bytes.length), at);
        };
    }

    private String token(List<String> tokens) {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        byte[] result = Arrays.copyOf(bytes, end + middle.length + bytes.length - start);
        System.arraycopy(middle, 0, result, end, middle.length);
        System.arraycopy(bytes, start, result, end + middle.length, bytes.length - start);
        return result;
    }
}
