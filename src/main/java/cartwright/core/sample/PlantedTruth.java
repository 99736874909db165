package cartwright.core.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the planted rules again in the lines that an import accepts: what chance made of the plan. */
public final class PlantedTruth {

    private final Collection<Cart> carts;

    /** Reads the accepted lines; a line's order tells which basket it belongs to. */
    public PlantedTruth(ShopPlan plan, List<SampleLine> lines) {
        Map<Integer, Cart> byNumber = new LinkedHashMap<>();
        for (SampleLine line : lines) {
            if (!line.fault().rejected()) {
                SampleOrder order = line.order();
                byNumber.computeIfAbsent(
                                order.number(), number -> new Cart(order.theme(), plan.monthAt(order.minute())))
                        .add(line.product(), plan.categoryOf(line.product()));
            }
        }
        carts = byNumber.values();
    }

    /** Returns the number of baskets with at least one accepted line. */
    public int baskets() {
        return carts.size();
    }

    /** Returns the counts of each rule, in the order given. */
    public List<PlantedCount> counts(List<PlantedRule> rules) {
        List<PlantedCount> counts = new ArrayList<>();
        for (PlantedRule rule : rules) {
            counts.add(count(rule));
        }
        return counts;
    }

    private PlantedCount count(PlantedRule rule) {
        int baskets = 0;
        int antecedent = 0;
        int consequent = 0;
        int both = 0;
        for (Cart cart : carts) {
            if (rule.scope().holdsFor(cart)) {
                boolean first = rule.antecedent().holdsFor(cart);
                boolean second = cart.holds(rule.consequent());
                baskets++;
                antecedent += first ? 1 : 0;
                consequent += second ? 1 : 0;
                both += first && second ? 1 : 0;
            }
        }
        return new PlantedCount(rule, baskets, antecedent, consequent, both);
    }
}
