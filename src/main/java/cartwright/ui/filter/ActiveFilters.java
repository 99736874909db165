package cartwright.ui.filter;

import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.ItemCatalog;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters in force, in words, each with what takes it back. */
public final class ActiveFilters {

    private final FilterViewModel model;
    private final Messages messages;
    private final Numbers numbers;

    /**
     * One condition.
     *
     * @param text what it says
     * @param remove takes it back
     */
    public record Active(String text, Runnable remove) {}

    /** Creates the words of a language. */
    public ActiveFilters(FilterViewModel model, Messages messages, Numbers numbers) {
        this.model = model;
        this.messages = messages;
        this.numbers = numbers;
    }

    /** Returns the conditions in force, in the order of the panel. */
    public List<Active> list(@Nullable ItemCatalog catalog) {
        BasketFilter filter = model.filterProperty().get();
        List<Active> list = new ArrayList<>();
        addDays(list);
        filter.stores().stream()
                .sorted()
                .forEach(name -> list.add(
                        new Active(messages.text("filter.is.store", name), () -> model.setStore(name, false))));
        filter.segments().stream()
                .sorted()
                .forEach(name -> list.add(
                        new Active(messages.text("filter.is.segment", name), () -> model.setSegment(name, false))));
        filter.products().categories().stream()
                .sorted()
                .forEach(name -> list.add(
                        new Active(messages.text("filter.is.category", name), () -> model.setCategory(name, false))));
        addPrices(list, filter.products());
        if (filter.promotion() != Promotion.ANY) {
            list.add(new Active(messages.name(filter.promotion()), () -> model.setPromotion(Promotion.ANY)));
        }
        if (catalog != null) {
            for (int item : filter.products().with().toArray()) {
                String name = catalog.item(item).name();
                list.add(new Active(messages.text("filter.is.with", name), () -> model.remove(item)));
            }
            for (int item : filter.products().without().toArray()) {
                String name = catalog.item(item).name();
                list.add(new Active(messages.text("filter.is.without", name), () -> model.remove(item)));
            }
        }
        return list;
    }

    private void addDays(List<Active> list) {
        LocalDate from = model.from();
        LocalDate to = model.to();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale());
        if (from != null) {
            list.add(new Active(messages.text("filter.is.from", day.format(from)), () -> model.setDays(null, to)));
        }
        if (to != null) {
            list.add(new Active(messages.text("filter.is.to", day.format(to)), () -> model.setDays(from, null)));
        }
    }

    private void addPrices(List<Active> list, BasketFilter.Products products) {
        double low = products.minPrice();
        double high = products.maxPrice();
        if (low != Double.NEGATIVE_INFINITY) {
            String text = messages.text("filter.is.priceFrom", numbers.similarity(low));
            list.add(new Active(text, () -> model.setPrices(Double.NEGATIVE_INFINITY, high)));
        }
        if (high != Double.POSITIVE_INFINITY) {
            String text = messages.text("filter.is.priceTo", numbers.similarity(high));
            list.add(new Active(text, () -> model.setPrices(low, Double.POSITIVE_INFINITY)));
        }
    }
}
