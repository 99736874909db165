package cartwright.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Itemset;
import cartwright.ui.filter.FilterViewModel.Side;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.SmallShop;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final InlineRunner inline = new InlineRunner();
    private final AnalysisViewModel analysis = new AnalysisViewModel(
            new AnalysisViewModel.Runners(inline, inline, inline), problems::add, new UndoHistory(() -> 0));
    private final FilterViewModel model = new FilterViewModel(analysis, inline, problems::add);

    @BeforeEach
    void open() {
        analysis.useProject(SmallShop.data());
    }

    private int baskets() {
        return analysis.askedProperty().get().data().baskets().size();
    }

    private List<String> words() {
        Messages english = Messages.in(Language.ENGLISH);
        return new ActiveFilters(model, english, new Numbers(Language.ENGLISH))
                .list(SmallShop.catalog()).stream()
                        .map(ActiveFilters.Active::text)
                        .toList();
    }

    @Test
    void aProductStandsOnOneSideAlone() {
        model.add(Side.WITH, SmallShop.SHOE);
        assertEquals(40, baskets());
        model.add(Side.WITH, SmallShop.SOCK);
        assertEquals(30, baskets());
        model.add(Side.WITHOUT, SmallShop.SOCK);
        assertEquals(10, baskets(), "40 hold a shoe, 30 of them a sock");
        assertEquals(
                Itemset.of(SmallShop.SHOE),
                model.filterProperty().get().products().with());
        model.remove(SmallShop.SHOE);
        assertEquals(70, baskets());
        model.clear();
        assertEquals(BasketFilter.ALL, model.filterProperty().get());
        assertEquals(100, baskets());
    }

    @Test
    void theLastDayIsIncluded() {
        LocalDate first = LocalDate.of(2026, 1, 5);
        LocalDate last = LocalDate.of(2026, 1, 31);
        model.setDays(first, last);
        assertEquals(first, model.from());
        assertEquals(last, model.to());
        assertEquals(
                27 * 86_400L,
                model.filterProperty().get().before()
                        - model.filterProperty().get().from());
        model.setDays(last, first);
        assertEquals(last, model.to(), "a last day before the first moves to it");
        model.setDays(null, null);
        assertNull(model.from());
        assertEquals(BasketFilter.ALL, model.filterProperty().get());
    }

    @Test
    void pricesInTheWrongOrderAreTurnedRound() {
        model.setPrices(20, 5);
        assertEquals(5, model.filterProperty().get().products().minPrice());
        assertEquals(20, model.filterProperty().get().products().maxPrice());
    }

    @Test
    void everyConditionIsSaidAndTakesItselfBack() {
        model.setStore("North", true);
        model.setSegment("Students", true);
        model.setCategory("Tents", true);
        model.setPromotion(Promotion.WITH);
        model.setPrices(5, Double.POSITIVE_INFINITY);
        model.setDays(LocalDate.of(2026, 1, 5), null);
        model.add(Side.WITHOUT, SmallShop.TENT);
        assertEquals(
                List.of(
                        "from Jan 5, 2026",
                        "store North",
                        "customers: Students",
                        "with Tents",
                        "with a product from 5.00",
                        "With a promotion",
                        "without Tent"),
                words());
        Messages english = Messages.in(Language.ENGLISH);
        ActiveFilters active = new ActiveFilters(model, english, new Numbers(Language.ENGLISH));
        for (int left = 7; left > 0; left--) {
            assertEquals(left, active.list(SmallShop.catalog()).size());
            active.list(SmallShop.catalog()).get(0).remove().run();
        }
        assertEquals(BasketFilter.ALL, model.filterProperty().get());
    }

    @Test
    void anUndoTakesAFilterBack() {
        model.add(Side.WITH, SmallShop.SHOE);
        analysis.history().undo();
        assertEquals(BasketFilter.ALL, model.filterProperty().get());
        assertEquals(100, baskets());
    }

    @Test
    void whatTheProjectKnowsNothingOfIsNotOffered() {
        FilterFacts facts = model.factsProperty().get();
        assertEquals(List.of(), facts.stores());
        assertEquals(Set.of(), Set.copyOf(facts.categories()));
        assertEquals(false, facts.promotions());
        assertEquals(false, facts.prices());
        assertEquals(true, facts.dates());
    }

    @Test
    void noBasketLeftIsNoError() {
        analysis.useEncoder(SmallShop.encoded(SmallShop.data()), SmallShop.encoder());
        analysis.queryProperty().set("Shoe");
        model.add(Side.WITH, SmallShop.SHOE);
        model.add(Side.WITH, SmallShop.TENT);
        assertEquals(0, baskets());
        assertEquals(0, analysis.minedProperty().get().result().rules().size());
        assertEquals(List.of(), problems);
    }
}
