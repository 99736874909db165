package cartwright.adapter.sample;

import cartwright.core.sample.SampleProduct;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the outdoor shop sells: every type of product crossed with its series, sizes and colours, then the planted ones. */
final class Catalogue {

    private final List<SampleProduct> products = new ArrayList<>();
    private final List<BilingualName> names = new ArrayList<>();
    private final List<BilingualName> categories = new ArrayList<>();
    private final Map<String, Integer> categoryByCode = new HashMap<>();
    private final Map<String, Integer> productByKey = new HashMap<>();
    private final Set<Integer> durable = new HashSet<>();
    private final Map<String, Integer> used = new HashMap<>();

    private Catalogue() {}

    static Catalogue read() throws IOException {
        Catalogue catalogue = new Catalogue();
        Tables.read("categories.csv").forEach(catalogue::addCategory);
        Map<String, List<BilingualName>> words = new HashMap<>();
        for (NamedCsvRecord row : Tables.read("words.csv")) {
            words.computeIfAbsent(row.getField("list"), list -> new ArrayList<>())
                    .add(name(row));
        }
        Tables.read("types.csv").forEach(row -> catalogue.addType(row, words));
        Tables.read("planted-products.csv").forEach(catalogue::addPlanted);
        return catalogue;
    }

    List<SampleProduct> products() {
        return products;
    }

    BilingualName name(int product) {
        return names.get(product);
    }

    BilingualName category(int product) {
        return categories.get(products.get(product).category());
    }

    int categories() {
        return categories.size();
    }

    /** Returns the name of a category. */
    BilingualName categoryName(int category) {
        return categories.get(category);
    }

    /** Returns the number of the category with this three-letter code. */
    int categoryOf(String code) {
        return found(categoryByCode, code);
    }

    /** Returns the number of the planted product with this key. */
    int planted(String key) {
        return found(productByKey, key);
    }

    Set<Integer> durable() {
        return durable;
    }

    private static int found(Map<String, Integer> numbers, String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("the tables name nothing called " + key);
        }
        return number;
    }

    private static BilingualName name(NamedCsvRecord row) {
        return new BilingualName(row.getField("en"), row.getField("zh"));
    }

    private void addCategory(NamedCsvRecord row) {
        int number = categories.size();
        categoryByCode.put(row.getField("code"), number);
        categories.add(name(row));
        if ("yes".equals(row.getField("single"))) {
            durable.add(number);
        }
    }

    private void addType(NamedCsvRecord row, Map<String, List<BilingualName>> words) {
        List<BilingualName> crossed = List.of(name(row));
        for (String list : row.getField("lists").split("\\*")) {
            List<BilingualName> longer = new ArrayList<>();
            for (BilingualName begun : crossed) {
                words.getOrDefault(list, List.of()).forEach(word -> longer.add(begun.followedBy(word)));
            }
            crossed = longer;
        }
        double low = Double.parseDouble(row.getField("low"));
        double high = Double.parseDouble(row.getField("high"));
        for (BilingualName full : crossed) {
            add(full, row.getField("category"), low, high, false);
        }
    }

    private void addPlanted(NamedCsvRecord row) {
        double price = Double.parseDouble(row.getField("price"));
        productByKey.put(row.getField("key"), products.size());
        add(name(row), row.getField("category"), price, price, true);
    }

    private void add(BilingualName full, String code, double low, double high, boolean planted) {
        String sku = String.format(Locale.ROOT, "%s-%03d", code, used.merge(code, 1, Integer::sum));
        products.add(new SampleProduct(sku, categoryOf(code), low, high, planted));
        names.add(full);
    }
}
