package cartwright.ui.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules the analyst wants to see; every condition must hold. Immutable.
 *
 * @param products what must stand on a side
 * @param limits what numbers must lie in a range
 */
public record RuleFilter(List<ProductCondition> products, List<ValueLimit> limits) {

    /** Every rule. */
    public static final RuleFilter NONE = new RuleFilter(List.of(), List.of());

    private static final int CHECK_EVERY = 4096;

    /** Copies the lists; open limits are dropped. */
    public RuleFilter {
        products = List.copyOf(products);
        limits = limits.stream().filter(limit -> !limit.isOpen()).toList();
    }

    /** Returns the same with a number in another range, which takes the place of the range it had. */
    public RuleFilter with(ValueLimit limit) {
        List<ValueLimit> others = new ArrayList<>(limits);
        others.removeIf(other -> other.value().equals(limit.value()));
        others.add(limit);
        return new RuleFilter(products, others);
    }

    /** Returns the range of a number. */
    public ValueLimit limit(RuleValue value) {
        return limits.stream()
                .filter(limit -> limit.value().equals(value))
                .findFirst()
                .orElse(new ValueLimit(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    /** Returns those of the rows that are wanted, in the order given. */
    int[] of(RuleRows rows, int[] among, Runnable checkCancelled) {
        int[] kept = among;
        if (!products.isEmpty()) {
            kept = byProduct(rows, kept);
        }
        for (ValueLimit limit : limits) {
            checkCancelled.run();
            limit.value().prepare(rows, checkCancelled);
            kept = byLimit(rows, kept, limit, checkCancelled);
        }
        return kept;
    }

    private int[] byProduct(RuleRows rows, int[] among) {
        List<BitSet> sides = products.stream().map(rows::sidesWith).toList();
        int[] kept = new int[among.length];
        int count = 0;
        for (int row : among) {
            boolean admitted = true;
            for (int at = 0; at < sides.size() && admitted; at++) {
                admitted = rows.admits(row, products.get(at), sides.get(at));
            }
            if (admitted) {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int[] byLimit(RuleRows rows, int[] among, ValueLimit limit, Runnable checkCancelled) {
        int[] kept = new int[among.length];
        int count = 0;
        for (int at = 0; at < among.length; at++) {
            if (at % CHECK_EVERY == 0) {
                checkCancelled.run();
            }
            if (limit.admits(limit.value().of(rows, among[at]))) {
                kept[count++] = among[at];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
