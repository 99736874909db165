package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.WeightFormatException;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** The facts of a JSON file, read by name and kind; a file of another kind is an error, never a surprise. */
final class JsonFacts {

    private final JsonObject facts;

    private JsonFacts(JsonObject facts) {
        this.facts = facts;
    }

    static JsonFacts parse(String json) throws WeightFormatException {
        try {
            return new JsonFacts(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw new WeightFormatException("not a JSON object", e);
        }
    }

    /** Returns the objects of a JSON list. */
    static List<JsonFacts> parseList(String json) throws WeightFormatException {
        try {
            List<JsonFacts> all = new ArrayList<>();
            for (JsonElement each : JsonParser.parseString(json).getAsJsonArray()) {
                all.add(new JsonFacts(each.getAsJsonObject()));
            }
            return all;
        } catch (JsonParseException | IllegalStateException e) {
            throw new WeightFormatException("not a JSON list of objects", e);
        }
    }

    /** Returns the facts under a name; none where there are none. */
    JsonFacts within(String name) {
        return new JsonFacts(facts.get(name) instanceof JsonObject object ? object : new JsonObject());
    }

    /** Returns a number from 0 to the largest int. */
    int whole(String name) throws WeightFormatException {
        double value = number(name, Double.NaN);
        if (!(value >= 0 && value <= Integer.MAX_VALUE)) {
            throw new WeightFormatException(name + " is not a number of the right size");
        }
        return (int) value;
    }

    double number(String name, double otherwise) throws WeightFormatException {
        try {
            return facts.get(name) instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : otherwise;
        } catch (NumberFormatException e) {
            throw new WeightFormatException(name + " is not a number", e);
        }
    }

    String text(String name, String otherwise) {
        return facts.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : otherwise;
    }

    boolean flag(String name) {
        return flag(name, false);
    }

    boolean flag(String name, boolean otherwise) {
        return facts.get(name) instanceof JsonPrimitive value && value.isBoolean() ? value.getAsBoolean() : otherwise;
    }
}
