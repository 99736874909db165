package cartwright.ui.baskets;

import cartwright.app.session.FoundBaskets;
import cartwright.core.basket.Occasions;

/** The columns that baskets can be sorted by. */
public enum BasketColumn {
    /** How near to the query. */
    SCORE,
    /** When. */
    TIME,
    /** Where. */
    STORE,
    /** How many products. */
    SIZE;

    /** Returns what a basket is sorted by; "not a number" where it has none, which comes last. */
    double key(FoundBaskets baskets, int place) {
        return switch (this) {
            case SCORE -> baskets.score(place);
            case TIME -> baskets.time(place) == Occasions.NO_TIME ? Double.NaN : baskets.time(place);
            case STORE ->
                baskets.store(place).isEmpty()
                        ? Double.NaN
                        : baskets.data().occasions().store(baskets.basket(place));
            case SIZE -> baskets.items(place);
        };
    }
}
