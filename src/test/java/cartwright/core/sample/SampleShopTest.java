package cartwright.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleShopTest {

    private static final ShopPlan PLAN = SmallShop.plan();

    private final List<SampleLine> lines = new SampleShop(PLAN, 7).sales(2000, 100);

    private static Map<SampleOrder, Set<Integer>> baskets(List<SampleLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        SampleLine::order,
                        () -> new TreeMap<>(java.util.Comparator.comparingInt(SampleOrder::number)),
                        Collectors.mapping(SampleLine::product, Collectors.toSet())));
    }

    /** All orders but the wholesale one, which holds no planted product. */
    private Map<SampleOrder, Set<Integer>> visits() {
        Map<SampleOrder, Set<Integer>> visits = baskets(lines);
        visits.values().removeIf(products -> products.size() >= SampleShop.WHOLESALE_PRODUCTS);
        return visits;
    }

    @Test
    void theSameSeedGivesTheSameSalesAndAnotherSeedOthers() {
        assertEquals(lines, new SampleShop(PLAN, 7).sales(2000, 100));
        assertNotEquals(lines, new SampleShop(PLAN, 8).sales(2000, 100));
    }

    @Test
    void everyOrderHoldsSomethingAndNothingTwice() {
        Map<SampleOrder, Set<Integer>> baskets = baskets(lines);
        assertEquals(2000, baskets.size());
        assertEquals(lines.size(), baskets.values().stream().mapToInt(Set::size).sum());
    }

    @Test
    void ordersFollowEachOtherInTimeWithinOpeningHours() {
        int previous = 0;
        for (SampleLine line : lines) {
            int minute = line.order().minute();
            int hour = minute % SampleOrder.MINUTES_A_DAY / 60;
            assertTrue(minute >= previous && minute < 60 * SampleOrder.MINUTES_A_DAY);
            assertTrue(hour >= 9 && hour <= 20, "sold at " + hour);
            previous = minute;
        }
    }

    @Test
    void oneWholesaleOrderHoldsTheStatedNumberOfProductsAndNoPlantedOne() {
        List<Set<Integer>> giants = baskets(lines).values().stream()
                .filter(products -> products.size() >= 100)
                .toList();
        assertEquals(1, giants.size());
        assertEquals(SampleShop.WHOLESALE_PRODUCTS, giants.get(0).size());
        assertTrue(giants.get(0).stream().allMatch(product -> product < SmallShop.SOCK));
    }

    @Test
    void aCertainAttachmentAlwaysHappensAndAnImpossibleOneNever() {
        for (Set<Integer> products : visits().values()) {
            boolean shoes = products.stream().anyMatch(product -> product < 200);
            assertEquals(shoes, products.contains(SmallShop.SOCK));
            assertFalse(products.contains(SmallShop.STOVE) && products.contains(SmallShop.OTHER_STOVE));
        }
    }

    @Test
    void anAttachmentOfAMonthHappensInThatMonthAlone() {
        visits().forEach((order, products) ->
                assertEquals(order.minute() / SampleOrder.MINUTES_A_DAY < 30, products.contains(SmallShop.GLOVES)));
    }

    @Test
    void aLikelyAttachmentHappensAboutAsOftenAsItSays() {
        List<Set<Integer>> camping = visits().entrySet().stream()
                .filter(visit -> visit.getKey().theme() == 1)
                .map(Map.Entry::getValue)
                .toList();
        double share = camping.stream()
                        .filter(products -> products.contains(SmallShop.STOVE))
                        .count()
                / (double) camping.size();
        assertEquals(0.5, share, 0.06); // three standard deviations of 650 tosses
    }

    @Test
    void peopleSeldomBuyTwoThingsOfADurableKind() {
        long several = visits().values().stream()
                .filter(products ->
                        products.stream().filter(product -> product < 200).count() > 1)
                .count();
        long severalTents = visits().values().stream()
                .filter(products -> products.stream()
                                .filter(product -> product >= 200 && product < 400)
                                .count()
                        > 1)
                .count();
        assertTrue(several * 2 < severalTents, several + " of the durable kind, " + severalTents + " of the other");
    }

    @Test
    void strangersBuyAboutAFifthAndEveryStoreSells() {
        Set<SampleOrder> orders = baskets(lines).keySet();
        long strangers = orders.stream().filter(order -> order.customer() < 0).count();
        assertEquals(0.22, strangers / 2000.0, 0.04);
        assertEquals(
                IntStream.range(0, 6).boxed().collect(Collectors.toSet()),
                orders.stream().map(SampleOrder::store).collect(Collectors.toSet()));
        assertTrue(orders.stream().allMatch(order -> order.customer() < 100 && !order.returned()));
    }

    @Test
    void pricesAreThoseOfTheProductAndEndAsShopPricesDo() {
        Set<Integer> planted = new HashSet<>();
        for (SampleLine line : lines) {
            SampleProduct product = PLAN.products().get(line.product());
            if (product.planted()) {
                planted.add(line.cents());
            } else {
                assertEquals(line.cents() < 1000 ? 9 : 5, line.cents() % 10);
                assertTrue(line.cents() >= product.low() * 100 - 100 && line.cents() <= product.high() * 100 + 100);
            }
        }
        assertEquals(Set.of(995), planted);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SampleProduct("S", 0, 0, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new SampleProduct("S", 0, 2, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new SampleAttachment(0, SmallShop.anything(), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SampleAttachment(0, SmallShop.anything(), 1.5));
        assertThrows(IllegalArgumentException.class, () -> new SampleTheme("t", 1, List.of(1.0), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Weights(0, 0));
    }
}
