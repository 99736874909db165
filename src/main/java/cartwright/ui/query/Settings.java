package cartwright.ui.query;

import cartwright.app.task.AnswerQuery;
import cartwright.core.basket.BasketFilter;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings on screen, one property each. */
final class Settings {

    final StringProperty query = new SimpleStringProperty(this, "query", "");
    final ObjectProperty<Matching> matching = new SimpleObjectProperty<>(this, "matching", Matching.MEANING);
    final ObjectProperty<MatchMode> mode = new SimpleObjectProperty<>(this, "mode", MatchMode.BEST);
    final ObjectProperty<ChosenProducts> products = new SimpleObjectProperty<>(this, "products", ChosenProducts.NONE);
    final ObjectProperty<BasketFilter> filter = new SimpleObjectProperty<>(this, "filter", BasketFilter.ALL);
    final DoubleProperty tau = new SimpleDoubleProperty(this, "tau", 0);
    final IntegerProperty k = new SimpleIntegerProperty(this, "k", 10);
    final DoubleProperty minConfidence = new SimpleDoubleProperty(this, "minConfidence", 0.1);

    /** Returns them as they stand. */
    Question now() {
        return new Question(
                query.get(),
                matching.get(),
                mode.get(),
                products.get(),
                filter.get(),
                tau.get(),
                k.get(),
                minConfidence.get());
    }

    /** Returns what is asked of the encoder. */
    AnswerQuery.Words words() {
        return new AnswerQuery.Words(query.get().strip(), matching.get(), mode.get(), products.get());
    }

    /** Sets all of them. */
    void set(Question wanted) {
        query.set(wanted.words());
        matching.set(wanted.matching());
        mode.set(wanted.mode());
        products.set(wanted.products());
        filter.set(wanted.filter());
        tau.set(wanted.tau());
        k.set(wanted.k());
        minConfidence.set(wanted.minConfidence());
    }
}
