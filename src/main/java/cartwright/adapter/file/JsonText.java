package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings.Role;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines as comma-separated text: the keys of all objects become the heading, inner keys joined by a point, and a
 * list becomes one line for each thing in it, a second list a cell of text. Where no key names the basket, each line of the file is one.
 */
final class JsonText extends ConvertedText {

    /** Most keys that become columns: a file whose keys are data, such as order numbers, must not fill memory. */
    private static final int MOST_KEYS = 1_000;

    /** Lines between two looks whether the keys are still wanted. */
    private static final int STEP = 500;

    /** Inner objects deeper than this are kept as text. */
    private static final int DEEPEST = 8;

    /** The column that numbers baskets where no key does. */
    private static final String BASKET = "basket";

    /** The name of things in a list without keys. */
    private static final String ITEM = "item";

    private final String tag;
    private final List<String> keys;
    private final boolean numbered;
    private boolean started;
    private long line;
    private long[] sources = new long[1 << 10];
    private int rows;

    /**
     * Creates the text.
     *
     * @param tag what tells the baskets of this file from those of others
     * @param found the keys of the whole file, as {@link #keys} finds them
     */
    JsonText(BufferedReader in, String tag, List<String> found, Progress progress) {
        super(in, progress);
        this.tag = tag;
        this.numbered = !HeadingWords.roles(found).containsKey(Role.BASKET);
        this.keys = new ArrayList<>(found);
        if (numbered) {
            keys.add(0, BASKET);
        }
    }

    /** Returns every key of a file in order of first sight: the price may come with the thousandth line only. */
    static List<String> keys(BufferedReader in, Progress progress) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (JsonText text = new JsonText(in, "", List.of(), progress)) {
            long seen = 0;
            for (String given = text.nextLine(); given != null; given = text.nextLine()) {
                if (seen++ % STEP == 0) {
                    progress.checkCancelled();
                }
                for (Map<String, String> thing : things(given)) {
                    for (String key : thing.keySet()) {
                        if (found.size() < MOST_KEYS) {
                            found.add(key);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    static boolean isJson(String head) {
        String first = head.strip().lines().findFirst().orElse("").strip();
        boolean object = first.startsWith("{") && (first.endsWith("}") || head.indexOf('\n') < 0);
        return object && first.indexOf('"') >= 0
                || first.startsWith("[") && first.endsWith("]") && first.indexOf('"') >= 0;
    }

    /** Returns the line of the file that a line of the text comes from. */
    long sourceLine(long row) {
        return row >= 1 && row <= rows ? sources[(int) row - 1] : row;
    }

    @Override
    @Nullable String make() throws IOException {
        if (!started) {
            started = true;
            return heading();
        }
        String given = nextLine();
        if (given == null) {
            return null;
        }
        line++;
        StringBuilder text = new StringBuilder();
        for (String row : rows(given)) {
            remember(line);
            text.append(row).append('\n');
        }
        return text.toString();
    }

    private String heading() {
        remember(0);
        return cells(keys) + "\n";
    }

    private void remember(long source) {
        if (rows == sources.length) {
            sources = Arrays.copyOf(sources, rows * 2);
        }
        sources[rows++] = source;
    }

    private List<String> rows(String given) {
        if (given.isBlank()) {
            return List.of("");
        }
        List<Map<String, String>> things = things(given);
        if (things.isEmpty()) {
            return List.of(broken(given));
        }
        List<String> made = new ArrayList<>();
        for (Map<String, String> thing : things) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                cells.add(numbered && i == 0 ? tag + ":" + line : thing.getOrDefault(keys.get(i), ""));
            }
            made.add(cells(cells));
        }
        return made;
    }

    /** Returns what a line holds, by key; nothing when it is not JSON. */
    private static List<Map<String, String>> things(String given) {
        try {
            JsonElement element = JsonParser.parseString(given);
            List<Map<String, String>> things = new ArrayList<>();
            things.add(new LinkedHashMap<>());
            if (element.isJsonObject()) {
                add("", element.getAsJsonObject(), things, 0);
            } else if (element.isJsonArray()) {
                addList("", element.getAsJsonArray(), things, 0);
            } else {
                return List.of();
            }
            return things;
        } catch (JsonParseException | IllegalStateException | NumberFormatException notJson) {
            return List.of();
        }
    }

    private static void add(String prefix, JsonObject object, List<Map<String, String>> things, int depth) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            String key = prefix + entry.getKey();
            JsonElement value = entry.getValue();
            if (value.isJsonObject() && depth < DEEPEST) {
                add(key + ".", value.getAsJsonObject(), things, depth + 1);
            } else if (value.isJsonArray() && depth < DEEPEST && things.size() == 1) {
                addList(key, value.getAsJsonArray(), things, depth + 1);
            } else if (value.isJsonPrimitive()) {
                things.forEach(thing -> thing.put(key, value.getAsString()));
            } else if (!value.isJsonNull()) {
                // A second list beside the first would multiply lines; as text it stays in its own column.
                things.forEach(thing -> thing.put(key, value.toString()));
            }
        }
    }

    /** Makes one thing of each in the list; those keys that were there before belong to all of them. */
    private static void addList(String key, JsonArray list, List<Map<String, String>> things, int depth) {
        if (list.isEmpty()) {
            return;
        }
        Map<String, String> shared = things.get(0);
        List<Map<String, String>> each = new ArrayList<>();
        for (JsonElement value : list) {
            Map<String, String> thing = new LinkedHashMap<>(shared);
            List<Map<String, String>> one = new ArrayList<>(List.of(thing));
            if (value.isJsonObject()) {
                add(key.isEmpty() ? "" : key + ".", value.getAsJsonObject(), one, depth);
            } else if (value.isJsonPrimitive()) {
                thing.put(key.isEmpty() ? ITEM : key, value.getAsString());
            }
            each.addAll(one);
        }
        things.clear();
        things.addAll(each);
    }
}
