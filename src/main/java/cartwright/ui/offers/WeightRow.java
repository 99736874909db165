package cartwright.ui.offers;

import cartwright.app.session.OfferWishes;
import cartwright.ui.text.Numbers;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One weight: its name, a slider from 0 (does not count) to 2 (counts twice over), its number. */
final class WeightRow extends HBox {

    private static final double LARGEST = 2;
    private static final double STEP = 0.1;

    private final Access access;
    private final Numbers numbers;
    private final Slider slider = new Slider(0, LARGEST, 1);
    private final Label value = new Label();
    private boolean showing;

    /** How a weight is read from wishes, and set in them. */
    record Access(ToDoubleFunction<OfferWishes> get, BiFunction<OfferWishes, Double, OfferWishes> set) {}

    WeightRow(String id, String name, Access access, OfferBookViewModel book, Numbers numbers) {
        this.access = access;
        this.numbers = numbers;
        getStyleClass().addAll("row", "weight-row");
        Label caption = new Label(name);
        caption.getStyleClass().add("weight-name");
        caption.setLabelFor(slider);
        slider.setId("weight-" + id);
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(name);
        HBox.setHgrow(slider, Priority.ALWAYS);
        value.getStyleClass().add("weight-value");
        getChildren().setAll(caption, slider, value);
        slider.valueProperty().addListener((observable, before, now) -> {
            if (!showing) {
                double rounded = Math.rint(now.doubleValue() / STEP) / Math.rint(1 / STEP);
                book.want(access.set().apply(book.bookProperty().get().wishes(), rounded), id);
            }
        });
    }

    void show(OfferWishes wishes) {
        showing = true;
        double now = access.get().applyAsDouble(wishes);
        if (!slider.isValueChanging()) {
            slider.setValue(now);
        }
        value.setText(numbers.plain(now));
        showing = false;
    }
}
