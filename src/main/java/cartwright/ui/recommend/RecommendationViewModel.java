package cartwright.ui.recommend;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.LearnedOrder;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.task.ExplainSimilarity.Word;
import cartwright.app.task.FitPrior;
import cartwright.app.task.MakeOffers;
import cartwright.app.task.OpenLearned;
import cartwright.app.task.RecommendItems;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Importance;
import cartwright.core.recommend.Offer;
import cartwright.core.rule.BasketIndex;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.offers.OfferBookViewModel;
import cartwright.ui.query.Asked;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

    private final ProjectStore store;
    private final OfferBookViewModel book;
    private final UndoHistory history;
    private final LatestOnly<Suggested> work;
    private final LatestOnly<Explained> explaining;
    private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(this, "basis", Basis.SEARCH);
    private final IntegerProperty number = new SimpleIntegerProperty(this, "number", 8);
    private final ObjectProperty<@Nullable Kind> learned = new SimpleObjectProperty<>(this, "learned");
    private final ObservableList<Item> cart = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnlyCart = FXCollections.unmodifiableObservableList(cart);
    private final ObjectProperty<@Nullable Offer> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<Suggested> suggested =
            new ReadOnlyObjectWrapper<>(this, "suggested", Suggested.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Explained> explained = new ReadOnlyObjectWrapper<>(this, "explained");
    private @Nullable Asked asked;
    private final AtomicInteger trainings = new AtomicInteger();
    private @Nullable Opened opened;
    private @Nullable Fitted fitted;

    /**
     * Suggestions with the catalogue they are from.
     *
     * @param catalog the products; null before the first project
     * @param list best first
     * @param order the trained ranker that put them into their order; null for the score
     */
    public record Suggested(
            @Nullable ItemCatalog catalog,
            List<Offer> list,
            @Nullable Kind order) {

        static final Suggested NOTHING = new Suggested(null, List.of(), null);

        /** Returns the largest sum of what raised a score; 0 without suggestions. */
        public double highest() {
            return list.stream().mapToDouble(offer -> sum(offer, 1)).max().orElse(0);
        }

        /** Returns the largest sum of what lowered a score, as a positive number; 0 without suggestions. */
        public double lowest() {
            return list.stream().mapToDouble(offer -> sum(offer, -1)).max().orElse(0);
        }

        private static double sum(Offer offer, int sign) {
            return offer.contributions().stream()
                    .mapToDouble(each -> Math.max(0, sign * each.share()))
                    .sum();
        }
    }

    /**
     * Which words of the search made a product near.
     *
     * @param item the product
     * @param words in the order of the search
     */
    public record Explained(int item, List<Word> words) {}

    private record Cart(List<Item> items, Basis basis) {}

    /**
     * A trained ranker that is open; made by one job, used by the next.
     *
     * @param catalog the products of one reading of the project: an import makes it another
     * @param training tells whether something was trained since
     */
    private record Opened(
            ItemCatalog catalog,
            Kind kind,
            int training,
            @Nullable LearnedOrder order) {

        boolean is(ItemCatalog products, Kind wanted, int now) {
            return catalog == products && kind == wanted && training == now;
        }
    }

    /** How strongly rates are smoothed in some baskets; made by one job, used by the next. */
    private record Fitted(BasketIndex baskets, Importance prior) {}

    /**
     * Creates an empty preview.
     *
     * @param book what was decided about offers
     * @param history hears of every change of the cart, and takes it back
     * @param problems takes errors that the analyst must read
     */
    public RecommendationViewModel(
            ProjectStore store,
            OfferBookViewModel book,
            UndoHistory history,
            JobRunner runner,
            Consumer<Throwable> problems) {
        this.store = store;
        this.book = book;
        this.history = history;
        work = new LatestOnly<>(runner, this::publish, problems, () -> {}, WHILE_MOVING);
        explaining = new LatestOnly<>(runner, explained::set, problems);
        basis.addListener(observable -> recommend());
        number.addListener(observable -> recommend());
        cart.addListener((ListChangeListener<Item>) change -> recommend());
        book.bookProperty().addListener(observable -> recommend());
        learned.addListener(observable -> {
            trainings.incrementAndGet(); // it may have been trained anew
            recommend();
        });
        selected.addListener((observable, before, now) -> forgetWords(now));
    }

    private void forgetWords(@Nullable Offer now) {
        Explained known = explained.get();
        if (now == null || known == null || known.item() != now.found().itemId()) {
            explaining.cancel();
            explained.set(null);
        }
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
        explaining.cancel();
        explained.set(null);
        recommend();
    }

    /** Puts products into the cart, each once. */
    public void addToCart(List<Item> products) {
        Set<Item> next = new LinkedHashSet<>(cart);
        next.addAll(products);
        change(new Cart(List.copyOf(next), basis.get() == Basis.SEARCH ? Basis.CART : basis.get()));
    }

    /** Makes products the whole cart, and suggests what goes with it. */
    public void useCart(List<Item> products) {
        change(new Cart(List.copyOf(products), Basis.CART));
    }

    /** Takes a product out of the cart. */
    public void removeFromCart(Item item) {
        change(new Cart(cart.stream().filter(other -> !other.equals(item)).toList(), basis.get()));
    }

    /** Each change is a step of its own, however soon it follows. */
    private void change(Cart next) {
        Cart before = new Cart(List.copyOf(cart), basis.get());
        if (!next.equals(before)) {
            history.record(next, () -> set(before), () -> set(next));
            set(next);
        }
    }

    private void set(Cart next) {
        if (!cart.equals(next.items())) {
            cart.setAll(next.items());
        }
        basis.set(next.basis());
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
        MakeOffers.Terms terms = book.terms(data.catalog());
        Kind order = request.cart().size() > 0 ? learned.get() : null;
        boolean smoothed = book.smooths(data.catalog());
        work.request(progress ->
                suggest(data, request, smoothed ? terms.by(prior(data.index(), progress)) : terms, order, progress));
    }

    private Suggested suggest(
            ProjectData data,
            RecommendItems.Request request,
            MakeOffers.Terms terms,
            @Nullable Kind kind,
            Progress progress)
            throws Exception {
        LearnedOrder order = kind == null ? null : open(data, kind, progress);
        List<Offer> made = new MakeOffers(data, request, terms, order).run(progress);
        return new Suggested(data.catalog(), made, order == null ? null : kind);
    }

    private Importance prior(BasketIndex baskets, Progress progress) {
        Fitted known = fitted;
        if (known == null || known.baskets() != baskets) {
            known = new Fitted(baskets, new FitPrior(baskets).run(progress));
            fitted = known;
        }
        return known.prior();
    }

    private @Nullable LearnedOrder open(ProjectData data, Kind kind, Progress progress) throws Exception {
        Opened known = opened;
        int now = trainings.get();
        if (known == null || !known.is(data.catalog(), kind, now)) {
            LearnedOrder order = new OpenLearned(store, data.file(), kind)
                    .run(progress)
                    .filter(LearnedOrder::on)
                    .orElse(null);
            known = new Opened(data.catalog(), kind, now, order);
            opened = known;
        }
        return known.order();
    }

    /** Opens the trained ranker again before it is next asked: it may have been trained anew. */
    public void forgetLearned() {
        trainings.incrementAndGet();
        if (learned.get() != null) {
            recommend();
        }
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
        return new Suggested(data.catalog(), List.of(), null);
    }

    private void publish(Suggested found) {
        suggested.set(found);
    }

    /**
     * Finds out which words of the search made the selected suggestion near.
     *
     * @param explain gives the job for a product; null where no search was answered
     */
    public void explain(IntFunction<@Nullable Job<List<Word>>> explain) {
        Offer offer = selected.get();
        Job<List<Word>> job = offer == null ? null : explain.apply(offer.found().itemId());
        if (offer != null && job != null) {
            int item = offer.found().itemId();
            explaining.request(progress -> new Explained(item, job.run(progress)));
        }
    }

    /** Returns what recommendations go by. */
    public ObjectProperty<Basis> basisProperty() {
        return basis;
    }

    /** Returns how many products are suggested at most. */
    public IntegerProperty numberProperty() {
        return number;
    }

    /** Returns which trained ranker orders the suggestions for a cart; null for the score. */
    public ObjectProperty<@Nullable Kind> learnedProperty() {
        return learned;
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
    public ObjectProperty<@Nullable Offer> selectedProperty() {
        return selected;
    }

    /** Returns which words made the selected suggestion near; null until that was asked and found. */
    public ReadOnlyObjectProperty<@Nullable Explained> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    /** Returns what was decided about offers. */
    public OfferBookViewModel book() {
        return book;
    }

    /** Tells whether newer suggestions are being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }
}
