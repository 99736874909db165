package cartwright.cli;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.BasketSetBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads the files that mining programs are compared by: one basket a line, its item numbers between blanks. */
final class NumberedBaskets {

    private NumberedBaskets() {}

    /** Returns the bytes of a file, unpacked where its name ends in {@code .gz}. */
    static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /**
     * Reads the lines; a number that is repeated in one counts once, and a line without numbers is no basket.
     *
     * @throws CommandFailure if there is anything but digits, blanks and ends of lines
     */
    static BasketSet read(byte[] text) throws CommandFailure {
        int highest = 0;
        int number = 0;
        for (byte sign : text) {
            if (sign >= '0' && sign <= '9') {
                number = number * 10 + sign - '0';
                highest = Math.max(highest, number);
            } else if (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t') {
                number = 0;
            } else {
                throw new CommandFailure("A file of baskets by number holds digits and blanks alone.");
            }
        }
        return rows(text, highest + 1);
    }

    private static BasketSet rows(byte[] text, int itemCount) {
        BasketSetBuilder builder = new BasketSetBuilder(itemCount, text.length / 32, text.length / 4);
        int[] row = new int[64];
        int size = 0;
        int number = -1;
        for (int at = 0; at <= text.length; at++) {
            int sign = at == text.length ? '\n' : text[at];
            if (sign >= '0') {
                number = Math.max(0, number) * 10 + sign - '0';
                continue;
            }
            if (number >= 0) {
                row = size == row.length ? Arrays.copyOf(row, size * 2) : row;
                row[size++] = number;
                number = -1;
            }
            if (sign == '\n' && size > 0) {
                add(row, size, builder);
                size = 0;
            }
        }
        return builder.build();
    }

    private static void add(int[] row, int size, BasketSetBuilder builder) {
        for (int at = 1; at < size; at++) {
            if (row[at - 1] >= row[at]) {
                Arrays.sort(row, 0, size);
                break;
            }
        }
        for (int at = 0; at < size; at++) {
            if (at == 0 || row[at] != row[at - 1]) {
                builder.add(row[at]);
            }
        }
        builder.endBasket();
    }
}
