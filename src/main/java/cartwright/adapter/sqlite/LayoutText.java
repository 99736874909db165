package cartwright.adapter.sqlite;

import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation;
import cartwright.app.port.SourceDescription;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the lines of an import were read, as JSON. */
final class LayoutText {

    private LayoutText() {}

    /** Returns the JSON; null where the lines cannot be corrected. */
    static @Nullable String write(SourceDescription description) {
        if (description.headings().isEmpty()) {
            return null;
        }
        ImportSettings settings = description.settings();
        Notation notation = settings.notation();
        JsonObject json = new JsonObject();
        json.add("headings", new Gson().toJsonTree(description.headings()));
        json.add(
                "products",
                new Gson().toJsonTree(description.products().stream().sorted().toList()));
        json.addProperty("charset", notation.charset());
        json.addProperty("delimiter", String.valueOf(notation.delimiter()));
        json.addProperty("decimal", notation.decimal().name());
        json.addProperty("dates", notation.dates().name());
        json.addProperty("basketBy", settings.basketBy().name());
        JsonObject rules = new JsonObject();
        for (CleaningRule rule : CleaningRule.values()) {
            if (settings.rules().containsKey(rule)) {
                rules.addProperty(rule.name(), settings.rules().get(rule));
            }
        }
        json.add("rules", rules);
        return json.toString();
    }

    /**
     * Reads the columns file_name, content_hash, format, columns and layout, in this order from the given one on.
     *
     * @throws IllegalArgumentException if they are no such description
     */
    static SourceDescription read(ResultSet row, int at) throws SQLException {
        try {
            JsonObject json = object(Contents.text(row, at + 4));
            Map<Role, String> columns = new EnumMap<>(Role.class);
            for (Map.Entry<String, JsonElement> entry :
                    object(Contents.text(row, at + 3)).entrySet()) {
                columns.put(Role.valueOf(entry.getKey()), entry.getValue().getAsString());
            }
            Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
            for (Map.Entry<String, JsonElement> entry :
                    json.getAsJsonObject("rules").entrySet()) {
                rules.put(CleaningRule.valueOf(entry.getKey()), entry.getValue().getAsInt());
            }
            ImportSettings settings = new ImportSettings(Format.valueOf(Contents.text(row, at + 2)), columns)
                    .written(notation(json))
                    .basketsBy(BasketBy.valueOf(string(json, "basketBy")))
                    .cleanedBy(rules);
            Set<Integer> products = new HashSet<>();
            json.getAsJsonArray("products").forEach(product -> products.add(product.getAsInt()));
            List<String> headings = strings(json.getAsJsonArray("headings"));
            checkColumns(headings, columns, products);
            return new SourceDescription(
                    Path.of(Contents.text(row, at)), settings, Contents.text(row, at + 1), headings, products);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("no layout", e);
        } catch (NullPointerException | ClassCastException e) { // a key that is missing, or of another kind
            throw new IllegalArgumentException("no layout", e);
        }
    }

    /** A foreign file may name columns that it does not have. */
    private static void checkColumns(List<String> headings, Map<Role, String> columns, Set<Integer> products) {
        boolean all = columns.values().stream()
                .allMatch(name -> headings.contains(name)
                        || name.matches("[1-9][0-9]{0,5}") && Integer.parseInt(name) <= headings.size());
        if (!all || products.stream().anyMatch(place -> place < 0 || place >= headings.size())) {
            throw new IllegalArgumentException("a column that is not there");
        }
    }

    private static Notation notation(JsonObject json) {
        String delimiter = string(json, "delimiter");
        return new Notation(
                string(json, "charset"),
                delimiter.isEmpty() ? Notation.ANY : delimiter.charAt(0),
                Notation.Decimal.valueOf(string(json, "decimal")),
                Notation.DateOrder.valueOf(string(json, "dates")));
    }

    private static JsonObject object(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String string(JsonObject json, String key) {
        return json.getAsJsonPrimitive(key).getAsString();
    }

    private static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.getAsString()));
        return strings;
    }
}
