package cartwright.ui.baskets;

import cartwright.app.session.FoundBaskets;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Occasions;
import cartwright.ui.table.NumberedRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One basket of the table. */
public final class BasketRow implements NumberedRow {

    private final FoundBaskets baskets;
    private final int place;

    BasketRow(FoundBaskets baskets, int place) {
        this.baskets = baskets;
        this.place = place;
    }

    @Override
    public int index() {
        return place;
    }

    /** Returns the number of the basket in its project. */
    public int number() {
        return baskets.data().occasions().number(baskets.basket(place));
    }

    /** Returns how near it is to the query; not a number where no query ranked it. */
    public float score() {
        return baskets.score(place);
    }

    /** Returns when it was bought; null when unknown. */
    public @Nullable LocalDateTime time() {
        long time = baskets.time(place);
        return time == Occasions.NO_TIME ? null : LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC);
    }

    /** Returns where; empty when unknown. */
    public String store() {
        return baskets.store(place);
    }

    /** Returns the number of its products. */
    public int size() {
        return baskets.items(place);
    }

    /** Returns its products. */
    public Itemset products() {
        return Itemset.of(baskets.data().baskets().itemsOf(baskets.basket(place)));
    }

    /** Returns the names of the products that it is shown for. */
    public List<String> matching() {
        return names(true);
    }

    /** Returns the names of its other products. */
    public List<String> others() {
        return names(false);
    }

    private List<String> names(boolean matching) {
        ItemCatalog catalog = baskets.data().catalog();
        List<String> names = new ArrayList<>();
        for (int item : baskets.data().baskets().itemsOf(baskets.basket(place))) {
            if (baskets.marked().contains(item) == matching) {
                names.add(catalog.item(item).name());
            }
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasketRow that && baskets.equals(that.baskets) && place == that.place;
    }

    @Override
    public int hashCode() {
        return place;
    }
}
