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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines as comma-separated text: the keys of the first objects become the heading, inner keys joined by a point, and a
 * list becomes one line for each thing in it, a second list a cell of text. Where no key names the basket, each line of the file is one.
 */
final class JsonText extends ConvertedText {

    /** Lines from which the keys are taken. */
    private static final int LOOKED_AT = 200;

    /** Inner objects deeper than this are kept as text. */
    private static final int DEEPEST = 8;

    /** The column that numbers baskets where no key does. */
    private static final String BASKET = "basket";

    /** The name of things in a list without keys. */
    private static final String ITEM = "item";

    private final String tag;
    private final Deque<String> ahead = new ArrayDeque<>();
    private List<String> keys = List.of();
    private boolean numbered;
    private boolean started;
    private long line;
    private long[] sources = new long[1 << 10];
    private int rows;

    /** @param tag what tells the baskets of this file from those of others */
    JsonText(BufferedReader in, String tag, Progress progress) {
        super(in, progress);
        this.tag = tag;
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
        String given = ahead.isEmpty() ? nextLine() : ahead.poll();
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

    private String heading() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        for (String given = ""; given != null && ahead.size() < LOOKED_AT; ) {
            given = nextLine();
            if (given != null) {
                ahead.add(given);
                things(given).forEach(thing -> found.addAll(thing.keySet()));
            }
        }
        numbered = !HeadingWords.roles(List.copyOf(found)).containsKey(Role.BASKET);
        keys = new ArrayList<>(found);
        if (numbered) {
            keys.add(0, BASKET);
        }
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
