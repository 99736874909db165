package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first records of a file as one delimiter would split them.
 *
 * @param delimiter what separates cells
 * @param rows the records, not more than {@link #MOST_ROWS}
 * @param width the commonest number of cells; 0 without rows
 * @param share share of the rows that have this width, in [0, 1]
 */
record Sample(char delimiter, List<List<String>> rows, int width, double share) {

    static final int MOST_ROWS = 2_000;

    private static final int CHARACTERS = 1 << 18;

    /** Returns the beginning of a text in UTF-8, cut after a whole line unless it is the whole text. */
    static String beginning(InputStream bytes) throws IOException {
        Reader in = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        char[] text = new char[CHARACTERS];
        int length = 0;
        for (int n = 0; n >= 0 && length < CHARACTERS; n = in.read(text, length, CHARACTERS - length)) {
            length += n;
        }
        int end = length;
        while (length == CHARACTERS && end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r') {
            end--;
        }
        return new String(text, 0, end == 0 ? length : end);
    }

    /** Splits the text. */
    static Sample of(String text, char delimiter) throws IOException {
        RecordReader records = new RecordReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), delimiter, Progress.SILENT);
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Integer> widths = new HashMap<>();
        while (rows.size() < MOST_ROWS && records.next()) {
            if (!records.malformed()) {
                rows.add(records.row());
                widths.merge(records.size(), 1, Integer::sum);
            }
        }
        int width = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            int byCount = Integer.compare(entry.getValue(), widths.getOrDefault(width, 0));
            width = byCount > 0 || (byCount == 0 && entry.getKey() > width) ? entry.getKey() : width;
        }
        double share = rows.isEmpty() ? 0 : (double) widths.getOrDefault(width, 0) / rows.size();
        return new Sample(delimiter, rows, width, share);
    }

    /** Returns the sample without its first rows. */
    Sample from(int row) {
        return row == 0 ? this : new Sample(delimiter, rows.subList(row, rows.size()), width, share);
    }

    /** Returns the values of a column below the heading, without blank ones. */
    List<String> column(int index, boolean headed) {
        return rows.stream()
                .skip(headed ? 1 : 0)
                .filter(row -> row.size() > index && !row.get(index).isEmpty())
                .map(row -> row.get(index))
                .toList();
    }
}
