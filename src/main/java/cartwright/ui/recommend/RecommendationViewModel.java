package cartwright.ui.recommend;

import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.RecommendItems;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Recommendation;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.query.Asked;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What would be recommended for the search or for a cart, and which suggestion the analyst looks at. */
public final class RecommendationViewModel {

    /** Suggestions that take no longer than this are shown while a slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private final LatestOnly<Suggested> work;
    private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(this, "basis", Basis.SEARCH);
    private final IntegerProperty number = new SimpleIntegerProperty(this, "number", 8);
    private final ObservableList<Item> cart = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnlyCart = FXCollections.unmodifiableObservableList(cart);
    private final ObjectProperty<@Nullable Recommendation> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<Suggested> suggested =
            new ReadOnlyObjectWrapper<>(this, "suggested", Suggested.NOTHING);
    private @Nullable Asked asked;

    /**
     * Suggestions with the catalogue they are from.
     *
     * @param catalog the products; null before the first project
     * @param list best first
     */
    public record Suggested(@Nullable ItemCatalog catalog, List<Recommendation> list) {

        static final Suggested NOTHING = new Suggested(null, List.of());
    }

    /**
     * Creates an empty preview.
     *
     * @param problems takes errors that the analyst must read
     */
    public RecommendationViewModel(JobRunner runner, Consumer<Throwable> problems) {
        work = new LatestOnly<>(runner, this::publish, problems, () -> {}, WHILE_MOVING);
        basis.addListener(observable -> recommend());
        number.addListener(observable -> recommend());
        cart.addListener((ListChangeListener<Item>) change -> recommend());
    }

    /** Recommends for another question; a cart of another project is emptied. */
    public void ask(@Nullable Asked question) {
        Asked before = asked;
        asked = question;
        boolean sameProducts = before != null
                && question != null
                && before.data().catalog().equals(question.data().catalog());
        if (!sameProducts) {
            cart.clear();
        }
        recommend();
    }

    /** Puts a product into the cart, once. */
    public void addToCart(Item item) {
        if (!cart.contains(item)) {
            cart.add(item);
        }
        if (basis.get() == Basis.SEARCH) {
            basis.set(Basis.CART);
        }
    }

    /** Takes a product out of the cart. */
    public void removeFromCart(Item item) {
        cart.remove(item);
    }

    private void recommend() {
        Asked question = asked;
        if (question == null || nothingToGoBy(question)) {
            work.cancel();
            suggested.set(question == null ? Suggested.NOTHING : nothing(question.data()));
            return;
        }
        RecommendItems.Request request = request(question);
        ProjectData data = question.data();
        work.request(progress -> new Suggested(data.catalog(), new RecommendItems(data, request).run(progress)));
    }

    private boolean nothingToGoBy(Asked question) {
        return switch (basis.get()) {
            case SEARCH -> question.answer() == null;
            case CART -> cart.isEmpty();
            case CART_IN_SEARCH -> cart.isEmpty() || question.answer() == null;
        };
    }

    private RecommendItems.Request request(Asked question) {
        QueryAnswer answer = basis.get() == Basis.CART ? null : question.answer();
        Itemset items = basis.get() == Basis.SEARCH
                ? Itemset.of()
                : Itemset.of(cart.stream().mapToInt(Item::id).toArray());
        int k = question.settings().k();
        return new RecommendItems.Request(
                answer, new SliceChoice.AboveTau(question.tau()), items, k, Math.max(1, number.get()));
    }

    private static Suggested nothing(ProjectData data) {
        return new Suggested(data.catalog(), List.of());
    }

    private void publish(Suggested found) {
        suggested.set(found);
    }

    /** Returns what recommendations go by. */
    public ObjectProperty<Basis> basisProperty() {
        return basis;
    }

    /** Returns how many products are suggested at most. */
    public IntegerProperty numberProperty() {
        return number;
    }

    /** Returns the cart; changed by {@link #addToCart} and {@link #removeFromCart}. */
    public ObservableList<Item> cart() {
        return readOnlyCart;
    }

    /** Returns the suggestions. */
    public ReadOnlyObjectProperty<Suggested> suggestedProperty() {
        return suggested.getReadOnlyProperty();
    }

    /** Returns the suggestion the analyst looks at. */
    public ObjectProperty<@Nullable Recommendation> selectedProperty() {
        return selected;
    }

    /** Tells whether newer suggestions are being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }
}
