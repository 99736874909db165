package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The data of an .arff file as comma-separated text, each line where it stands in the file; the names of the attributes
 * become the heading, in the place of the line that says "@data".
 */
final class ArffText extends ConvertedText {

    private final List<String> names = new ArrayList<>();
    private boolean inData;

    ArffText(BufferedReader in, Progress progress) {
        super(in, progress);
    }

    @Override
    @Nullable String make() throws IOException {
        String given = nextLine();
        if (given == null) {
            return null;
        }
        String line = given.strip();
        if (line.isEmpty() || line.startsWith("%") || given.charAt(0) == BROKEN) {
            return (given.isEmpty() || given.charAt(0) != BROKEN ? "" : given) + "\n";
        }
        return (inData ? data(line) : heading(line)) + "\n";
    }

    private String heading(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("@attribute")) {
            List<String> words = new ArrayList<>();
            String rest = line.substring("@attribute".length()).strip();
            names.add(split(rest, " \t{", 1, words) ? words.get(0) : rest);
        }
        inData = lower.startsWith("@data");
        return inData ? cells(names) : "";
    }

    private String data(String line) {
        List<String> values = new ArrayList<>();
        if (!line.startsWith("{")) {
            return split(line, ",", Integer.MAX_VALUE, values) ? cells(values) : broken(line);
        }
        if (!line.endsWith("}") || !split(line.substring(1, line.length() - 1), ",", Integer.MAX_VALUE, values)) {
            return broken(line);
        }
        List<String> all = new ArrayList<>(Collections.nCopies(names.size(), "0"));
        for (String value : values) {
            int blank = value.indexOf(' ');
            int index = blank < 0 ? -1 : index(value.substring(0, blank));
            if (index < 0 && !value.isBlank()) {
                return broken(line);
            }
            if (index >= 0) {
                all.set(index, value.substring(blank + 1).strip());
            }
        }
        return cells(all);
    }

    private int index(String digits) {
        boolean number = digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = number && !digits.isEmpty() ? Integer.parseInt(digits) : -1;
        return index < names.size() ? index : -1;
    }

    /**
     * Splits at separators outside of quotes, of which there are two kinds; a backslash takes the next character as it is.
     *
     * @param most how many words are wanted
     * @return false when a quote is not closed
     */
    private static boolean split(String line, String separators, int most, List<String> words) {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (quote != 0 ? c == quote : c == '\'' || c == '"') {
                quote = quote == 0 ? c : 0;
            } else if (quote == 0 && separators.indexOf(c) >= 0) {
                words.add(word.toString().strip());
                word.setLength(0);
                if (words.size() == most) {
                    return true;
                }
            } else {
                word.append(c);
            }
        }
        words.add(word.toString().strip());
        return quote == 0;
    }
}
