package cartwright.core.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The ways in which two people write the same query. */
public enum QueryVariant {
    /** One letter of one word is missing, doubled, or changes places with the next; three drawn for each query. */
    TYPO,
    /** All in capital letters; in small ones where it is in capitals. */
    CAPITALS,
    /** The words in reverse. */
    WORD_ORDER,
    /** A word in another that shoppers use for the same, from a short list of English and Chinese words. */
    SYNONYM,
    /** One Chinese character by another that is typed the same (pinyin), from a short list; nothing else. */
    HOMOPHONE;

    private static final int TYPOS = 3;
    private static final int SHORTEST_WORD = 4; // letters; a typo in a shorter word makes another word

    private static final List<List<String>> SAME = List.of(
            List.of("trousers", "pants"),
            List.of("jacket", "coat"),
            List.of("backpack", "rucksack"),
            List.of("flashlight", "torch"),
            List.of("headlamp", "head torch"),
            List.of("bike", "bicycle"),
            List.of("cycling", "biking"),
            List.of("hiking", "trekking"),
            List.of("running", "jogging"),
            List.of("kids", "children"),
            List.of("shirt", "top"),
            List.of("sweater", "jumper"),
            List.of("sunscreen", "sun cream"),
            List.of("cookware", "pots and pans"),
            List.of("mug", "cup"),
            List.of("cushion", "pillow"),
            List.of("christmas", "xmas"),
            List.of("gift", "present"),
            List.of("box", "case"),
            List.of("lunch", "meal"),
            List.of("lamp", "light"),
            List.of("clothes", "clothing"),
            List.of("shoes", "footwear"),
            List.of("small", "little"));

    private static final List<List<String>> SAME_CHINESE = List.of(
            List.of("双肩包", "背包"),
            List.of("手电筒", "电筒"),
            List.of("夹克", "外套"),
            List.of("自行车", "单车"),
            List.of("徒步", "远足"),
            List.of("跑步", "慢跑"),
            List.of("儿童", "小孩"),
            List.of("毛衣", "针织衫"),
            List.of("炊具", "锅具"),
            List.of("水壶", "水杯"),
            List.of("骑行", "骑车"),
            List.of("露营", "野营"),
            List.of("登山", "爬山"));

    /** Each two are typed by the same letters. */
    private static final String TYPED_ALIKE =
            "步布鞋斜雨语衣依包胞杯悲帽冒灯登运云动洞徒图露路营赢帐账篷蓬睡税袋带手首套桃机鸡" + "儿而童同夹家裤库电店池迟山衫背被骑其行形壶胡锅郭炊吹饮隐食时品频防房巾今镜静刀到绳生刷耍";

    private static final Map<String, String> SYNONYMS = synonyms();

    private static Map<String, String> synonyms() {
        Map<String, String> both = new TreeMap<>();
        for (List<String> pair : SAME) {
            both.putIfAbsent(pair.get(0), pair.get(1));
            both.putIfAbsent(pair.get(1), pair.get(0));
        }
        return Collections.unmodifiableMap(both);
    }

    /** Returns other ways to write a query, none of them as it stands; empty where this way does not apply to it. */
    public List<String> of(String query, Random random) {
        List<String> found = switch (this) {
            case TYPO -> typos(query, random);
            case CAPITALS -> otherCase(query);
            case WORD_ORDER -> List.of(reversed(query));
            case SYNONYM -> List.of(withSynonym(query), withChineseSynonym(query));
            case HOMOPHONE -> List.of(withHomophone(query, random));
        };
        return found.stream().filter(other -> !other.equals(query)).distinct().toList();
    }

    private static List<String> typos(String query, Random random) {
        List<String> words = words(query);
        List<Integer> longWords = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).length() >= SHORTEST_WORD) {
                longWords.add(at);
            }
        }
        List<String> found = new ArrayList<>();
        for (int draw = 0; draw < TYPOS && !longWords.isEmpty(); draw++) {
            List<String> changed = new ArrayList<>(words);
            int at = longWords.get(random.nextInt(longWords.size()));
            changed.set(at, mistyped(words.get(at), draw, random));
            found.add(String.join(" ", changed));
        }
        return found;
    }

    private static String mistyped(String word, int kind, Random random) {
        int at = 1 + random.nextInt(word.length() - 2); // the first letter is hardly ever wrong
        String before = word.substring(0, at);
        return switch (kind) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + word.charAt(at) + word.substring(at);
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static List<String> otherCase(String query) {
        String capitals = query.toUpperCase(Locale.ROOT);
        return List.of(capitals.equals(query) ? query.toLowerCase(Locale.ROOT) : capitals);
    }

    private static String reversed(String query) {
        List<String> words = new ArrayList<>(words(query));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static String withSynonym(String query) {
        List<String> words = new ArrayList<>(words(query));
        for (int at = 0; at < words.size(); at++) {
            String other = SYNONYMS.get(words.get(at).toLowerCase(Locale.ROOT));
            if (other != null) {
                words.set(at, other);
                break;
            }
        }
        return String.join(" ", words);
    }

    private static String withChineseSynonym(String query) {
        for (List<String> pair : SAME_CHINESE) {
            for (int from = 0; from < 2; from++) {
                if (query.contains(pair.get(from))) {
                    return query.replace(pair.get(from), pair.get(1 - from));
                }
            }
        }
        return query;
    }

    private static String withHomophone(String query, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < query.length(); at++) {
            if (TYPED_ALIKE.indexOf(query.charAt(at)) >= 0) {
                places.add(at);
            }
        }
        if (places.isEmpty()) {
            return query;
        }
        int at = places.get(random.nextInt(places.size()));
        int other = TYPED_ALIKE.indexOf(query.charAt(at)) ^ 1; // pairs stand side by side
        return query.substring(0, at) + TYPED_ALIKE.charAt(other) + query.substring(at + 1);
    }

    private static List<String> words(String query) {
        return List.of(query.strip().split("\\s+"));
    }
}
