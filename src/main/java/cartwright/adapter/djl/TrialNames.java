package cartwright.adapter.djl;

import cartwright.app.port.EncoderException;
import java.util.ArrayList;
import java.util.List;

/** Product names as a shop has them, on which whole numbers are checked: tokens by chance are no text and round off more. */
final class TrialNames {

    private static final List<String> NAMES = List.of(
            "Trail running shoe, women, 38",
            "Two-person tent 3.1 kg",
            "Merino base layer long sleeve",
            "Gas stove with piezo lighter",
            "Headlamp 400 lm rechargeable",
            "Set of 6 wine glasses",
            "Dark roast coffee beans 1 kg",
            "HDMI cable 2 m",
            "Baby wipes sensitive 3 x 64",
            "Dog lead, reflective",
            "White hanging heart T-light holder",
            "Oak dining table 180 cm",
            "双人帐篷 轻量",
            "女款越野跑鞋",
            "不锈钢保温杯 500毫升",
            "有机绿茶 礼盒装");

    private TrialNames() {}

    /** Returns the names as a model's tokens, prefix included. */
    static List<long[]> of(ModelText text, Tokens tokens) throws EncoderException {
        List<long[]> found = new ArrayList<>();
        for (String name : NAMES) {
            long[] ids = tokens.of(text.handling().textPrefix() + name);
            if (largest(ids) < text.vocabulary()) { // a tokenizer of another model is told of when it is used
                found.add(ids);
            }
        }
        return found;
    }

    private static long largest(long[] ids) {
        long largest = 0;
        for (long id : ids) {
            largest = Math.max(largest, id);
        }
        return largest;
    }
}
