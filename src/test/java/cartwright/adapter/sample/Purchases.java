package cartwright.adapter.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What can be bought from a sales table by the rules of an import, counted without the generator. */
final class Purchases {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Set<String>> skusByOrder = new HashMap<>();
    private final Map<String, Integer> monthByOrder = new HashMap<>();
    private final Map<String, String> categoryBySku = new HashMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private int lines;

    static Purchases of(List<List<String>> table) {
        Purchases purchases = new Purchases();
        table.subList(1, table.size()).forEach(purchases::add);
        return purchases;
    }

    int lines() {
        return lines;
    }

    Map<String, Set<String>> skusByOrder() {
        return skusByOrder;
    }

    Map<String, Long> rejected() {
        return rejected;
    }

    private void add(List<String> row) {
        String reason = fault(row);
        if (!reason.isEmpty()) {
            rejected.merge(reason, 1L, Long::sum);
            return;
        }
        lines++;
        skusByOrder.computeIfAbsent(row.get(0), order -> new HashSet<>()).add(row.get(1));
        monthByOrder.put(row.get(0), LocalDateTime.parse(row.get(4), TIME).getMonthValue());
        categoryBySku.put(row.get(1), row.get(3));
    }

    private static String fault(List<String> row) {
        if (row.get(0).isBlank()) {
            return "NO_BASKET";
        }
        if (row.get(1).isBlank() && row.get(2).isBlank()) {
            return "NO_ITEM";
        }
        if (!row.get(5).matches("-?\\d+")) {
            return "NOT_A_NUMBER";
        }
        if (Integer.parseInt(row.get(5)) <= 0) {
            return "RETURN";
        }
        try {
            LocalDateTime.parse(row.get(4), TIME);
            return "";
        } catch (DateTimeParseException e) {
            return "NOT_A_DATE";
        }
    }

    /** Counts baskets of the scope, those with the antecedent, with the consequent and with both. */
    int[] count(String scope, String antecedent, String consequent) {
        int[] counts = new int[4];
        skusByOrder.forEach((order, skus) -> {
            if (inScope(scope, order, skus)) {
                boolean first = antecedent.contains("+")
                        ? skus.containsAll(Arrays.asList(antecedent.split("\\+")))
                        : Arrays.stream(antecedent.split("\\|")).anyMatch(skus::contains);
                boolean second = skus.contains(consequent);
                counts[0]++;
                counts[1] += first ? 1 : 0;
                counts[2] += second ? 1 : 0;
                counts[3] += first && second ? 1 : 0;
            }
        });
        return counts;
    }

    private boolean inScope(String scope, String order, Set<String> skus) {
        if (scope.equals("all baskets")) {
            return true;
        }
        if (scope.startsWith("month ")) {
            Set<String> months = Set.of(scope.substring("month ".length()).split("\\|"));
            return months.contains(monthByOrder.get(order).toString());
        }
        Set<String> categories = Set.of(scope.substring("any of ".length()).split("\\|"));
        Set<String> bought = skus.stream().map(categoryBySku::get).collect(Collectors.toSet());
        return bought.stream().anyMatch(categories::contains);
    }
}
