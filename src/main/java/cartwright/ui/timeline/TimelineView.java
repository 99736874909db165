package cartwright.ui.timeline;

import cartwright.app.session.Periods;
import cartwright.app.session.Timeline;
import cartwright.app.session.Timeline.Point;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.ViewContext;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.timeline.TimelineViewModel.Shown;
import cartwright.ui.timeline.TimelineViewModel.Wish;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A rule, some products or the search over time, with a sentence on the period pointed at. */
public final class TimelineView {

    private final TimelineViewModel model;
    private final ViewContext context;
    private final TimelineChart chart = new TimelineChart();
    private final DateTimeFormatter days;
    private final DateTimeFormatter months;
    private final DateTimeFormatter quarters;

    @FXML
    private Label caption;

    @FXML
    private ToggleGroup lengths;

    @FXML
    private ToggleButton weeks;

    @FXML
    private ToggleButton month;

    @FXML
    private ToggleButton quarter;

    @FXML
    private HBox tools;

    @FXML
    private StackPane place;

    @FXML
    private Label empty;

    @FXML
    private Label pointed;

    /** Creates the controller of TimelineView.fxml. */
    public TimelineView(TimelineViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        Locale locale = context.messages().language().locale();
        days = DateTimeFormatter.ofPattern(context.messages().text("timeline.day"), locale);
        months = DateTimeFormatter.ofPattern(context.messages().text("filters.month"), locale);
        quarters = DateTimeFormatter.ofPattern(context.messages().text("timeline.quarter"), locale);
    }

    @FXML
    private void initialize() {
        place.getChildren().add(0, chart);
        chart.setAccessibleText(context.messages().text("timeline.chart"));
        Map<Periods.Length, ToggleButton> buttons =
                Map.of(Periods.Length.WEEK, weeks, Periods.Length.MONTH, month, Periods.Length.QUARTER, quarter);
        buttons.forEach((length, button) -> button.setUserData(length));
        context.watcher()
                .watch(
                        model.shownProperty(),
                        shown -> lengths.selectToggle(
                                shown == null
                                        ? weeks
                                        : buttons.getOrDefault(shown.timeline().length(), weeks)));
        buttons.values().forEach(button -> button.setOnAction(event -> choose(button)));
        context.watcher().watch(model.shownProperty(), this::show);
        chart.markedProperty().addListener(observable -> point());
    }

    /** Returns what is shown, as a picture; null while nothing is. */
    public @Nullable Picture picture() {
        Shown shown = model.shownProperty().get();
        return shown == null || shown.timeline().points().isEmpty() ? null : chart.picture(caption(shown.wish()));
    }

    /** Adds the buttons for pictures, and the menu of what is shown. */
    public void addTools(PictureBar pictures, VerbMenu menu) {
        tools.getChildren().add(pictures);
        menu.attach(chart, this::target, pictures::menuItems);
    }

    private @Nullable Target target() {
        Shown shown = model.shownProperty().get();
        Itemset items = shown == null ? null : shown.wish().items();
        return shown == null || items == null || items.size() == 0
                ? null
                : new Target(shown.wish().rule(), items);
    }

    /** One length is always chosen: pressing the chosen button again does not take it back. */
    private void choose(ToggleButton button) {
        button.setSelected(true);
        model.lengthProperty().set((Periods.Length) button.getUserData());
    }

    private void show(@Nullable Shown shown) {
        boolean nothing = shown == null || shown.timeline().points().isEmpty();
        chart.setVisible(!nothing);
        empty.setVisible(nothing);
        if (shown == null || nothing) {
            caption.setText("");
            pointed.setText("");
            empty.setText(context.messages().text(shown == null ? "empty.noProject" : "timeline.noTimes"));
            return;
        }
        caption.setText(caption(shown.wish()));
        chart.show(
                shown.timeline().points(),
                new TimelineChart.Texts(
                        context.messages().text(countKey(shown.wish())),
                        context.messages().text(shareKey(shown.wish())),
                        point -> date(shown.timeline(), point),
                        number -> context.numbers().plain(number),
                        share -> context.numbers().percent(share)));
        point();
    }

    private String caption(Wish wish) {
        ItemCatalog catalog = wish.data().catalog();
        AssociationRule rule = wish.rule();
        if (rule != null) {
            return context.sentences().names(catalog, rule.antecedent())
                    + " → "
                    + context.sentences().names(catalog, rule.consequent());
        }
        return wish.items() == null
                ? context.messages().text("timeline.slice")
                : context.sentences().names(catalog, wish.items());
    }

    private static String countKey(Wish wish) {
        return wish.items() == null ? "timeline.count.slice" : "timeline.count";
    }

    private static String shareKey(Wish wish) {
        if (wish.items() == null) {
            return "timeline.share.slice";
        }
        return wish.rule() == null ? "timeline.share.items" : "timeline.share.rule";
    }

    private String date(Timeline timeline, Point point) {
        DateTimeFormatter format = switch (timeline.length()) {
            case WEEK -> days;
            case MONTH -> months;
            case QUARTER -> quarters;
        };
        return format.format(point.start());
    }

    private void point() {
        Shown shown = model.shownProperty().get();
        int marked = chart.markedProperty().get();
        if (shown == null || marked < 0 || marked >= shown.timeline().points().size()) {
            pointed.setText(context.messages().text("timeline.hint"));
            return;
        }
        Point point = shown.timeline().points().get(marked);
        String when = date(shown.timeline(), point);
        String period = shown.timeline().length() == Periods.Length.WEEK
                ? context.messages().text("timeline.week", when)
                : when;
        String text = point.baskets() == 0
                ? context.messages().text("timeline.pointEmpty", period)
                : context.messages()
                        .text(
                                "timeline.point",
                                period,
                                context.numbers().count(point.hits()),
                                context.numbers().count(point.baskets()),
                                context.numbers().percent(point.share()),
                                context.numbers().whole(point.interval().low() * 100),
                                context.numbers().whole(point.interval().high() * 100));
        pointed.setText(text);
        chart.setAccessibleText(text);
    }
}
