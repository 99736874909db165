package cartwright.ui.query;

import cartwright.core.basket.BasketFilter;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/** The settings of an analysis: each change asks anew. */
public abstract sealed class AnalysisSettings permits AnalysisViewModel {

    /** The settings on screen. */
    final Settings settings = new Settings();

    AnalysisSettings() {}

    /** Returns the words of the query; blank keeps every basket. */
    public StringProperty queryProperty() {
        return settings.query;
    }

    /** Returns by what a product is near the query. */
    public ObjectProperty<Matching> matchingProperty() {
        return settings.matching;
    }

    /** Returns how baskets are scored. */
    public ObjectProperty<MatchMode> modeProperty() {
        return settings.mode;
    }

    /** Returns the products added to the words or excluded; a new query starts without any. */
    public ObjectProperty<ChosenProducts> productsProperty() {
        return settings.products;
    }

    /** Returns which baskets the analysis is about. */
    public ObjectProperty<BasketFilter> filterProperty() {
        return settings.filter;
    }

    /** Returns the score above which a basket is kept. */
    public DoubleProperty tauProperty() {
        return settings.tau;
    }

    /** Returns the smallest number of kept baskets that must hold an itemset. */
    public IntegerProperty kProperty() {
        return settings.k;
    }

    /** Returns the smallest attach rate of a rule, in [0, 1]. */
    public DoubleProperty minConfidenceProperty() {
        return settings.minConfidence;
    }
}
