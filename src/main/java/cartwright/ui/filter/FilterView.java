package cartwright.ui.filter;

import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Item;
import cartwright.ui.ViewContext;
import cartwright.ui.filter.FilterViewModel.Side;
import cartwright.ui.query.AnalysisViewModel;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The panel of filters; what the project knows nothing of is left out. */
public final class FilterView {

    /** A menu of more names than this is no menu any more. */
    private static final int MOST_NAMES = 300;

    private final FilterViewModel model;
    private final AnalysisViewModel analysis;
    private final ViewContext context;
    private boolean showing;

    @FXML
    private Label nothing;

    @FXML
    private Region dates;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private MenuButton stores;

    @FXML
    private MenuButton segments;

    @FXML
    private MenuButton categories;

    @FXML
    private Region prices;

    @FXML
    private TextField low;

    @FXML
    private TextField high;

    @FXML
    private ChoiceBox<Promotion> promotion;

    @FXML
    private SearchableComboBox<Item> with;

    @FXML
    private SearchableComboBox<Item> without;

    /** Creates the controller of FilterView.fxml. */
    public FilterView(FilterViewModel model, AnalysisViewModel analysis, ViewContext context) {
        this.model = model;
        this.analysis = analysis;
        this.context = context;
    }

    @FXML
    private void initialize() {
        from.valueProperty().addListener(observable -> daysChosen());
        to.valueProperty().addListener(observable -> daysChosen());
        onTyped(low);
        onTyped(high);
        promotion.getItems().setAll(Promotion.values());
        promotion.setConverter(words(one -> context.messages().name(one)));
        promotion.valueProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                model.setPromotion(now);
            }
        });
        bindProduct(with, Side.WITH);
        bindProduct(without, Side.WITHOUT);
        context.watcher().watch(model.factsProperty(), this::offer);
        context.watcher().watch(model.filterProperty(), this::show);
    }

    private static <T> StringConverter<T> words(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null; // the boxes offer what there is; they do not make it
            }
        };
    }

    private void daysChosen() {
        if (!showing) {
            model.setDays(from.getValue(), to.getValue());
        }
    }

    private void onTyped(TextField field) {
        field.setOnAction(event -> pricesTyped());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused && !field.getText().equals(field.getUserData())) {
                pricesTyped();
            }
        });
    }

    private void pricesTyped() {
        OptionalDouble lowest = context.numbers().parse(low.getText());
        OptionalDouble highest = context.numbers().parse(high.getText());
        model.setPrices(lowest.orElse(Double.NEGATIVE_INFINITY), highest.orElse(Double.POSITIVE_INFINITY));
        show(model.filterProperty().get());
    }

    private void bindProduct(SearchableComboBox<Item> box, Side side) {
        box.setConverter(words(Item::name));
        box.setOnShowing(event -> offerProducts(box));
        box.valueProperty().addListener((observable, before, item) -> {
            if (!showing && item != null) {
                model.add(side, item.id());
            }
        });
    }

    /** Thousands of products are put into a box when it is opened, not when the project is. */
    private void offerProducts(SearchableComboBox<Item> box) {
        ProjectData data = analysis.projectProperty().get();
        List<Item> items = data == null ? List.of() : data.catalog().items();
        if (!items.equals(box.getUserData())) {
            showing = true;
            box.getItems().setAll(items);
            box.setUserData(items);
            showing = false;
        }
    }

    private void offer(FilterFacts facts) {
        fill(stores, facts.stores(), model::setStore);
        fill(segments, facts.segments(), model::setSegment);
        fill(categories, facts.categories(), model::setCategory);
        shown(dates, facts.dates());
        shown(prices, facts.prices());
        shown(promotion, facts.promotions());
        shown(nothing, facts.equals(FilterFacts.NONE));
        show(model.filterProperty().get());
    }

    private static void shown(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    private void fill(MenuButton button, List<String> names, BiConsumer<String, Boolean> choose) {
        button.getItems().clear();
        for (String name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.selectedProperty().addListener((observable, before, now) -> {
                if (!showing) {
                    choose.accept(name, now);
                }
            });
            button.getItems().add(item);
        }
        shown(button, names.size() > 1);
    }

    private void show(BasketFilter filter) {
        showing = true;
        from.setValue(model.from());
        to.setValue(model.to());
        check(stores, filter.stores());
        check(segments, filter.segments());
        check(categories, filter.products().categories());
        price(low, filter.products().minPrice());
        price(high, filter.products().maxPrice());
        promotion.setValue(filter.promotion());
        with.setValue(null);
        without.setValue(null);
        showing = false;
    }

    private static void check(MenuButton button, Set<String> chosen) {
        for (MenuItem item : button.getItems()) {
            ((CheckMenuItem) item).setSelected(chosen.contains(item.getText()));
        }
    }

    private void price(TextField field, double price) {
        String text = Double.isInfinite(price) ? "" : context.numbers().similarity(price);
        field.setText(text);
        field.setUserData(text);
    }
}
