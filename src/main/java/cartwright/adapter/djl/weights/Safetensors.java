package cartwright.adapter.djl.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the tensors of a safetensors file: a length, a JSON header of names, shapes and offsets, then the numbers. */
public final class Safetensors {

    /** The header of the largest BERT has some 50,000 bytes. */
    private static final long LONGEST_HEADER = 4_000_000;

    private Safetensors() {}

    /**
     * Reads a file.
     *
     * @param file its bytes; they stay in use as long as the tensors
     * @return the float tensors by name
     * @throws WeightFormatException if it is damaged
     */
    public static Map<String, Tensor> read(ByteBuffer file) throws WeightFormatException {
        ByteBuffer bytes = file.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 8) {
            throw new WeightFormatException("a file of " + bytes.remaining() + " bytes");
        }
        long headerLength = bytes.getLong(0);
        if (headerLength < 2 || headerLength > Math.min(LONGEST_HEADER, bytes.remaining() - 8)) {
            throw new WeightFormatException("a header of " + headerLength + " bytes");
        }
        ByteBuffer header = bytes.slice(8, (int) headerLength);
        int start = 8 + (int) headerLength;
        ByteBuffer numbers = bytes.slice(start, bytes.remaining() - start);
        try {
            return tensors(
                    JsonParser.parseString(StandardCharsets.UTF_8.decode(header).toString())
                            .getAsJsonObject(),
                    numbers);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException
                | ArithmeticException e) { // what Gson throws where a value is of another kind
            throw new WeightFormatException("the header is not as it should be", e);
        }
    }

    private static Map<String, Tensor> tensors(JsonObject header, ByteBuffer numbers) throws WeightFormatException {
        Map<String, Tensor> tensors = new HashMap<>();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            if (entry.getKey().equals("__metadata__")) {
                continue;
            }
            JsonObject facts = entry.getValue().getAsJsonObject();
            if (!facts.has("dtype") || !facts.has("shape") || !facts.has("data_offsets")) {
                throw new WeightFormatException("no type, shape or place of " + entry.getKey());
            }
            String type = facts.get("dtype").getAsString();
            if (type.equals("F32") || type.equals("F16") || type.equals("BF16")) {
                tensors.put(entry.getKey(), tensor(facts, ElementType.valueOf(type), numbers));
            }
        }
        return tensors;
    }

    private static Tensor tensor(JsonObject facts, ElementType type, ByteBuffer numbers) throws WeightFormatException {
        long[] place = numbersOf(facts.get("data_offsets").getAsJsonArray());
        if (place.length != 2 || place[0] < 0 || place[1] < place[0] || place[1] > numbers.remaining()) {
            throw new WeightFormatException("a tensor lies outside the file");
        }
        ByteBuffer data = numbers.slice((int) place[0], (int) (place[1] - place[0]));
        return Tensor.of(numbersOf(facts.get("shape").getAsJsonArray()), type, data);
    }

    private static long[] numbersOf(JsonArray array) throws WeightFormatException {
        if (array.size() > 8) {
            throw new WeightFormatException("a tensor with " + array.size() + " sizes");
        }
        long[] numbers = new long[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsBigDecimal().longValueExact();
        }
        return numbers;
    }
}
