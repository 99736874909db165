package cartwright.ui.filter;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Products;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Itemset;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.query.AnalysisViewModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The filters in force, changed one condition at a time; the analysis and its history hear of every change. */
public final class FilterViewModel {

    private final AnalysisViewModel analysis;
    private final LatestOnly<FilterFacts> looking;
    private final ReadOnlyObjectWrapper<FilterFacts> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", FilterFacts.NONE);

    /** One side of what baskets must hold. */
    public enum Side {
        /** The basket holds it. */
        WITH,
        /** The basket does not hold it. */
        WITHOUT
    }

    /**
     * Creates the filters of an analysis.
     *
     * @param problems takes errors that the analyst must read
     */
    public FilterViewModel(AnalysisViewModel analysis, JobRunner runner, Consumer<Throwable> problems) {
        this.analysis = analysis;
        looking = new LatestOnly<>(runner, facts::set, problems);
        analysis.projectProperty().addListener((observable, before, data) -> look(data));
    }

    private void look(@Nullable ProjectData data) {
        facts.set(FilterFacts.NONE);
        if (data == null) {
            looking.cancel();
        } else {
            looking.request(progress -> FilterFacts.of(data));
        }
    }

    /** Returns what the open project can be filtered by. */
    public ReadOnlyObjectProperty<FilterFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Returns the filters in force, which an undo may change too. */
    public ObjectProperty<BasketFilter> filterProperty() {
        return analysis.filterProperty();
    }

    private BasketFilter now() {
        return analysis.filterProperty().get();
    }

    private void set(BasketFilter next) {
        analysis.filterProperty().set(next);
    }

    /** Returns the first day; null for any. */
    public @Nullable LocalDate from() {
        return now().from() == Long.MIN_VALUE ? null : day(now().from());
    }

    /** Returns the last day, which is included; null for any. */
    public @Nullable LocalDate to() {
        return now().before() == Long.MAX_VALUE ? null : day(now().before() - 1);
    }

    private static LocalDate day(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Keeps baskets from one day to another, both included; null for any. A last day before the first moves to it. */
    public void setDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = from != null && to != null && to.isBefore(from) ? from : to;
        BasketFilter old = now();
        set(new BasketFilter(
                from == null ? Long.MIN_VALUE : from.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                last == null ? Long.MAX_VALUE : last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                old.stores(),
                old.segments(),
                old.promotion(),
                old.products()));
    }

    /** Keeps baskets of a store too, or no longer; without any store baskets of all are kept. */
    public void setStore(String name, boolean kept) {
        BasketFilter old = now();
        set(new BasketFilter(
                old.from(),
                old.before(),
                changed(old.stores(), name, kept),
                old.segments(),
                old.promotion(),
                old.products()));
    }

    /** Keeps baskets of a customer segment too, or no longer. */
    public void setSegment(String name, boolean kept) {
        BasketFilter old = now();
        set(new BasketFilter(
                old.from(),
                old.before(),
                old.stores(),
                changed(old.segments(), name, kept),
                old.promotion(),
                old.products()));
    }

    /** Asks for promotions. */
    public void setPromotion(Promotion promotion) {
        BasketFilter old = now();
        set(new BasketFilter(old.from(), old.before(), old.stores(), old.segments(), promotion, old.products()));
    }

    private static Set<String> changed(Set<String> names, String name, boolean kept) {
        Set<String> next = new HashSet<>(names);
        if (kept) {
            next.add(name);
        } else {
            next.remove(name);
        }
        return next;
    }

    private void set(Products products) {
        BasketFilter old = now();
        set(new BasketFilter(old.from(), old.before(), old.stores(), old.segments(), old.promotion(), products));
    }

    /** Keeps baskets with a product of a category too, or no longer. */
    public void setCategory(String name, boolean kept) {
        Products old = now().products();
        set(new Products(
                changed(old.categories(), name, kept), old.minPrice(), old.maxPrice(), old.with(), old.without()));
    }

    /**
     * Keeps baskets with a product in a band of prices; prices in the wrong order are turned round.
     *
     * @param low smallest price; negative infinity for any
     * @param high largest price; positive infinity for any
     */
    public void setPrices(double low, double high) {
        Products old = now().products();
        set(new Products(old.categories(), Math.min(low, high), Math.max(low, high), old.with(), old.without()));
    }

    /** Asks for a product to be in the basket, or not to be; it stands on one side alone. */
    public void add(Side side, int item) {
        Products old = now().products();
        Itemset with = without(old.with(), item);
        Itemset without = without(old.without(), item);
        set(new Products(
                old.categories(),
                old.minPrice(),
                old.maxPrice(),
                side == Side.WITH ? plus(with, item) : with,
                side == Side.WITHOUT ? plus(without, item) : without));
    }

    /** Asks nothing of a product any more. */
    public void remove(int item) {
        Products old = now().products();
        set(new Products(
                old.categories(),
                old.minPrice(),
                old.maxPrice(),
                without(old.with(), item),
                without(old.without(), item)));
    }

    private static Itemset without(Itemset items, int item) {
        return Itemset.of(
                IntStream.of(items.toArray()).filter(one -> one != item).toArray());
    }

    private static Itemset plus(Itemset items, int item) {
        return Itemset.of(IntStream.concat(IntStream.of(items.toArray()), IntStream.of(item))
                .sorted()
                .toArray());
    }

    /** Keeps every basket. */
    public void clear() {
        set(BasketFilter.ALL);
    }
}
