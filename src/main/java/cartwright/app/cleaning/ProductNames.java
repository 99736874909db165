package cartwright.app.cleaning;

import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Settles names that do not fit their codes. Every line is shown to {@link #see}, then {@link #settle} is called; then {@link
 * #product} says of which product a line is. Of two names, or codes, as common the first in the order of letters wins.
 */
public final class ProductNames {

    private final boolean oneName;
    private final boolean oneCode;
    private final Map<String, Map<String, Integer>> namesOfCode = new HashMap<>();
    private final Map<String, String> commonestName = new HashMap<>();
    private final Map<String, String> commonestCode = new HashMap<>();
    private int namesOfSeveralCodes;

    /** @param rules the rules in force, each with its number */
    public ProductNames(Map<CleaningRule, Integer> rules) {
        oneName = rules.containsKey(CleaningRule.ONE_NAME);
        oneCode = rules.containsKey(CleaningRule.ONE_CODE);
    }

    /** Tells whether lines must be looked at first: else every code is a product. */
    public boolean needsWhole() {
        return oneCode || !oneName;
    }

    /** Takes note of the code and name of a line. */
    public void see(BasketLine line) {
        if (!line.name().isEmpty()) {
            namesOfCode.computeIfAbsent(line.sku(), code -> new HashMap<>(2)).merge(line.name(), 1, Integer::sum);
        }
    }

    /** Ends the look: finds the commonest name of each code and the commonest code of each name, where there are several. */
    public void settle() {
        Map<String, Map<String, Integer>> codesOfName = new HashMap<>();
        namesOfCode.forEach((code, names) -> {
            names.forEach((name, lines) ->
                    codesOfName.computeIfAbsent(name, key -> new HashMap<>(2)).put(code, lines));
            if (names.size() > 1) {
                commonestName.put(code, commonest(names));
            }
        });
        codesOfName.forEach((name, codes) -> {
            if (codes.size() > 1) {
                commonestCode.put(name, commonest(codes));
            }
        });
        namesOfSeveralCodes = commonestCode.size();
    }

    private static String commonest(Map<String, Integer> lines) {
        return lines.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** Returns the line under the code of its product. */
    public BasketLine product(BasketLine line) {
        if (line.name().isEmpty()) {
            return line;
        }
        String code = oneCode ? commonestCode.getOrDefault(line.name(), line.sku()) : line.sku();
        boolean other =
                !oneName && !commonestName.getOrDefault(code, line.name()).equals(line.name());
        String product = other ? code + " " + line.name() : code;
        return product.equals(line.sku()) ? line : line.ofProduct(product);
    }

    int codesWithSeveralNames() {
        return commonestName.size();
    }

    int namesOfSeveralCodes() {
        return namesOfSeveralCodes;
    }

    /** Counts lines with another name than the commonest of their code. */
    long linesOfOtherNames() {
        long lines = 0;
        for (Map.Entry<String, Map<String, Integer>> code : namesOfCode.entrySet()) {
            for (Map.Entry<String, Integer> name : code.getValue().entrySet()) {
                String commonest = commonestName.getOrDefault(code.getKey(), name.getKey());
                lines += commonest.equals(name.getKey()) ? 0 : name.getValue();
            }
        }
        return lines;
    }

    /** Counts lines with another code than the commonest of their name. */
    long linesOfOtherCodes() {
        long lines = 0;
        for (Map.Entry<String, Map<String, Integer>> code : namesOfCode.entrySet()) {
            for (Map.Entry<String, Integer> name : code.getValue().entrySet()) {
                String commonest = commonestCode.getOrDefault(name.getKey(), code.getKey());
                lines += commonest.equals(code.getKey()) ? 0 : name.getValue();
            }
        }
        return lines;
    }
}
