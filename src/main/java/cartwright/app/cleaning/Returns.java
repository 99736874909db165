package cartwright.app.cleaning;

import cartwright.app.port.BasketLine;
import java.util.HashMap;
import java.util.Map;

/** Matches sales to the returns that take them back whole: same customer, or same order where none is known. */
final class Returns {

    private final Map<Key, Integer> open = new HashMap<>();

    /** What a return and its sale share. */
    private record Key(String who, String sku, double quantity) {

        static Key of(BasketLine line) {
            String who = line.customer().isEmpty() ? "order " + line.basketKey() : "customer " + line.customer();
            return new Key(who, line.sku(), Math.abs(line.quantity()));
        }
    }

    /** Remembers a return. */
    void see(BasketLine line) {
        open.merge(Key.of(line), 1, Integer::sum);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Takes a sale; true when a return that no earlier sale has taken is its counterpart. */
    boolean takesBack(BasketLine sale) {
        Key key = Key.of(sale);
        Integer left = open.get(key);
        if (left == null) {
            return false;
        }
        if (left == 1) {
            open.remove(key);
        } else {
            open.put(key, left - 1);
        }
        return true;
    }
}
