package cartwright.adapter.djl;

import java.util.ArrayList;
import java.util.List;

/** Product names as a shop of outdoor goods would write them, put together from word lists: always the same ones. */
final class ProductNames {

    private static final List<List<String>> ENGLISH = List.of(
            List.of("Trail", "Merino", "Waterproof", "Ultralight", "Men's", "Kids", "Thermal", "Folding", "2-pack"),
            List.of(
                    "running",
                    "hiking",
                    "wool",
                    "down",
                    "carbon",
                    "quick-dry",
                    "padded",
                    "LED",
                    "GORE-TEX",
                    "4-season"),
            List.of(
                    "shoes",
                    "socks",
                    "jacket",
                    "tent",
                    "headlamp",
                    "trekking poles",
                    "wristband",
                    "water bottle 750ml",
                    "sleeping bag",
                    "gloves",
                    "rain cover",
                    "stove",
                    "T-shirt (blue)"));

    private static final List<List<String>> CHINESE = List.of(
            List.of("男士", "女款", "儿童", "防水", "超轻", "加厚", "专业", "便携", "NIKE"),
            List.of("跑步", "登山", "羊毛", "羽绒", "碳纤维", "速干", "户外", "LED", "四季", "GORE-TEX"),
            List.of("鞋", "运动袜", "冲锋衣", "帐篷", "头灯", "登山杖", "护腕", "水壶750ml", "睡袋", "手套", "防雨罩", "炉具", "T恤（蓝色）"));

    private ProductNames() {}

    static List<String> english(int count) {
        return names(ENGLISH, " ", count);
    }

    static List<String> chinese(int count) {
        return names(CHINESE, "", count);
    }

    private static List<String> names(List<List<String>> parts, String between, int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int at = i * 997; // shares no factor with the 1,170 combinations: all differ before the first comes again
            List<String> words = new ArrayList<>();
            for (List<String> part : parts) {
                words.add(part.get(at % part.size()));
                at /= part.size();
            }
            names.add(String.join(between, words));
        }
        return names;
    }
}
