package cartwright.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Tells in which character set a file is written. */
final class CharsetGuess {

    /** Bytes looked at from the first byte on that is not ASCII: shop files begin with thousands of plain lines. */
    private static final int SAMPLE = 1 << 18;

    /** How far to look for such a byte; beyond it a single wrong letter is worth less than the wait. */
    private static final long FARTHEST = 1L << 28;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CharsetGuess() {}

    /** Reads as much as is needed and names the character set; UTF-8 where every byte is ASCII. */
    static Charset of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(SAMPLE);
        Charset marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        byte[] sample = fromFirstForeignByte(head, in);
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        Charset detected = detect(sample);
        if (detected != null && detected.newEncoder().maxBytesPerChar() > 1) {
            return detected;
        }
        return looksChinese(sample) ? CHINESE : WESTERN;
    }

    private static @Nullable Charset byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : byZeros(head);
    }

    /** UTF-16 without a mark: one of the two bytes of every delimiter, digit and line break is zero. */
    private static @Nullable Charset byZeros(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        int many = Math.max(zeros[0], zeros[1]);
        int few = Math.min(zeros[0], zeros[1]);
        if (many <= 0.2 * pairs || few > 0.02 * pairs) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] fromFirstForeignByte(byte[] head, InputStream in) throws IOException {
        byte[] block = Arrays.copyOf(head, Math.max(head.length, SAMPLE));
        int length = head.length;
        for (long seen = 0; seen < FARTHEST && length > 0; seen += length) {
            int at = firstForeign(block, length);
            if (at >= 0) {
                byte[] sample = Arrays.copyOfRange(block, at, at + SAMPLE);
                int more = in.readNBytes(sample, length - at, SAMPLE - (length - at));
                return Arrays.copyOf(sample, length - at + more);
            }
            length = in.readNBytes(block, 0, SAMPLE);
        }
        return new byte[0];
    }

    /** Eight bytes at once: most files are all ASCII, and all of them is looked at. */
    private static int firstForeign(byte[] block, int length) {
        int at = 0;
        while (at + Long.BYTES <= length && ((long) LONGS.get(block, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        for (; at < length; at++) {
            if (block[at] < 0) {
                return at;
            }
        }
        return -1;
    }

    /** Ignores the last three bytes, where the sample may have cut a letter. */
    private static boolean isUtf8(byte[] sample) {
        int end = sample.length < SAMPLE ? sample.length : sample.length - 3;
        while (end > 0 && sample.length == SAMPLE && (sample[end] & 0xC0) == 0x80) {
            end--;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable Charset detect(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
    }

    /** Most bytes that are not ASCII pair up to the common characters of GB 2312; the detector needs more text. */
    private static boolean looksChinese(byte[] sample) {
        int pairs = 0;
        int strangers = 0;
        for (int i = 0; i < sample.length; i++) {
            int lead = sample[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = i + 1 < sample.length ? sample[i + 1] & 0xFF : 0;
            if (lead >= 0xB0 && lead <= 0xF7 && trail >= 0xA1) {
                pairs++;
                i++;
            } else {
                strangers++;
            }
        }
        return pairs > 4 * strangers;
    }
}
