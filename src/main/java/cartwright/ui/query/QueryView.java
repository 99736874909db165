package cartwright.ui.query;

import cartwright.app.port.SettingsStore;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.QueryAnswer;
import cartwright.core.lexical.KnownWords;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The question: query box, match mode, nearest products, tau and k. */
public final class QueryView {

    private static final int STOPS_IN_A_PAGE = 5;

    private final AnalysisViewModel model;
    private final EarlierQueries earlier;
    private final ViewContext context;
    private final SettingsStore settings;
    private @Nullable SliderFold fold;
    private QuerySuggestions suggestions = new QuerySuggestions();
    private boolean showing;
    private KSteps steps = new KSteps(1);

    @FXML
    private TextField query;

    @FXML
    private ComboBox<Matching> matching;

    @FXML
    private ComboBox<MatchMode> mode;

    @FXML
    private Node nearestRow;

    @FXML
    private Node kRow;

    @FXML
    private ToggleButton sliders;

    @FXML
    private Label folded;

    @FXML
    private Node mended;

    @FXML
    private Label searched;

    @FXML
    private ChipRow nearest;

    @FXML
    private Label encoder;

    @FXML
    private TextField countField;

    @FXML
    private Node narrowing;

    @FXML
    private HistogramSlider tauSlider;

    @FXML
    private TextField tauField;

    @FXML
    private TextField shareField;

    @FXML
    private Label kept;

    @FXML
    private Slider kSlider;

    @FXML
    private TextField kField;

    @FXML
    private Label kShare;

    @FXML
    private TextField attachField;

    /** Creates the controller of QueryView.fxml. */
    public QueryView(AnalysisViewModel model, EarlierQueries earlier, ViewContext context, SettingsStore settings) {
        this.settings = settings;
        this.model = model;
        this.earlier = earlier;
        this.context = context;
    }

    @FXML
    private void initialize() {
        bindQuery();
        bindTau();
        bindK();
        fold = new SliderFold(sliders, folded, settings, List.of(narrowing, kRow));
        new ProductChips(model, context, nearest);
        context.watcher().watch(model.answerProperty(), this::showMended);
        context.watcher().watchAll(this::showEncoder, model.encodedProperty(), model.matchingProperty());
        context.watcher()
                .watch(
                        model.projectProperty(),
                        data -> suggestions =
                                data == null ? new QuerySuggestions() : new QuerySuggestions(data.catalog()));
        context.watcher().watchAll(this::showNumbers, model.askedProperty());
    }

    private void bindQuery() {
        query.setText(model.queryProperty().get());
        query.textProperty()
                .addListener((observable, before, text) -> model.queryProperty().set(text));
        context.watcher().watch(model.queryProperty(), text -> {
            if (!text.equals(query.getText())) {
                query.setText(text);
            }
        });
        new TypeAhead(query, context, typed -> suggestions.of(typed, earlier.list(), TypeAhead.MOST), this::asked);
        bindMatching();
        new ModeChoice(mode, context).bind(model.modeProperty());
    }

    private void bindMatching() {
        matching.getItems().setAll(Matching.values());
        matching.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Matching value) {
                return value == null ? "" : context.messages().name(value);
            }

            @Override
            public @Nullable Matching fromString(String typed) {
                return null; // nothing is typed into this box
            }
        });
        context.watcher().watch(model.matchingProperty(), matching::setValue);
        matching.valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.matchingProperty().set(now);
            }
        });
    }

    /** Only words that the analyst finished, and that could be searched for, are worth remembering. */
    private void asked(String words) {
        if (model.answerProperty().get() != null || model.encodedProperty().get() != null) {
            earlier.add(words);
        }
    }

    /** Words that were mended are named, with a way back. */
    private void showMended(@Nullable QueryAnswer answer) {
        boolean shown = answer != null && answer.mended();
        mended.setVisible(shown);
        mended.setManaged(shown);
        searched.setText(
                answer == null || !shown
                        ? ""
                        : context.messages().text("query.searched", answer.searched(), answer.query()));
    }

    @FXML
    private void searchAsTyped() {
        model.queryProperty().set(KnownWords.asTyped(model.queryProperty().get()));
    }

    private void showEncoder() {
        EncodedCatalog encoded = model.encodedProperty().get();
        if (model.matchingProperty().get() == Matching.LEXICAL) {
            encoder.setText(context.messages().text("query.encoder.none"));
        } else {
            encoder.setText(
                    encoded == null
                            ? ""
                            : context.messages()
                                    .text("query.encoder", encoded.encoder().id()));
        }
    }

    private void bindTau() {
        tauSlider.setSpokenValue(value ->
                context.messages().text("query.tau.spoken", context.numbers().similarity(value), spokenCount()));
        context.watcher().watch(model.histogramProperty(), scores -> {
            showing = true;
            tauSlider.setHistogram(scores.counts(), scores.from(), scores.to());
            showing = false;
        });
        context.watcher().watch(model.tauProperty(), value -> {
            showing = true;
            tauSlider.valueProperty().set(value.doubleValue());
            showing = false;
        });
        tauSlider.valueProperty().addListener((observable, before, now) -> {
            if (!showing) {
                model.tauProperty().set(now.doubleValue());
            }
        });
        onTyped(tauField, value -> model.tauProperty().set(value));
        onTyped(countField, value -> model.keepNearestBaskets((int) Math.max(1, Math.round(value))));
        onTyped(shareField, value -> model.keepNearest(value / 100));
    }

    private void bindK() {
        kSlider.valueProperty().addListener((observable, before, now) -> {
            if (!showing) {
                model.kProperty().set(steps.k(Math.min(steps.size() - 1, (int) Math.round(now.doubleValue()))));
            }
        });
        kSlider.addEventHandler(KeyEvent.KEY_PRESSED, this::kPage);
        onTyped(kField, value -> model.kProperty().set((int) Math.max(1, Math.round(value))));
        onTyped(attachField, value -> model.minConfidenceProperty().set(Math.max(0, Math.min(1, value / 100))));
    }

    /** The toolkit's slider knows the arrows, Home and End. */
    private void kPage(KeyEvent event) {
        int by = event.getCode() == KeyCode.PAGE_UP
                ? STOPS_IN_A_PAGE
                : event.getCode() == KeyCode.PAGE_DOWN ? -STOPS_IN_A_PAGE : 0;
        if (by != 0) {
            kSlider.setValue(Math.max(0, Math.min(kSlider.getMax(), kSlider.getValue() + by)));
            event.consume();
        }
    }

    /** Takes what was typed on Enter or when the field is left; what is no number goes back to what it was. */
    private void onTyped(TextField field, DoubleConsumer action) {
        Runnable take = () -> {
            context.numbers().parse(field.getText()).ifPresent(action);
            showNumbers();
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused && !field.getText().equals(field.getUserData())) {
                take.run();
            }
        });
    }

    @FXML
    private void suggestK() {
        model.suggestK();
    }

    private void showNumbers() {
        Asked asked = model.askedProperty().get();
        narrowing.setDisable(asked == null || asked.answer() == null);
        if (asked == null) {
            kept.setText("");
            kShare.setText("");
            folded.setText("");
            return;
        }
        show(tauField, asked.answer() == null ? "" : context.numbers().similarity(asked.tau()));
        show(shareField, context.numbers().bareNumber(asked.keptShare() * 100));
        show(countField, asked.answer() == null ? "" : context.numbers().count(asked.kept()));
        kept.setText(
                context.messages().text("query.keptOf", asked.data().baskets().size()));
        showK(asked);
        showFolded(asked);
        show(attachField, context.numbers().bareNumber(asked.minConfidence() * 100));
        tauSlider.setSpokenValue(value ->
                context.messages().text("query.tau.spoken", context.numbers().similarity(value), spokenCount()));
    }

    private void showFolded(Asked asked) {
        String attach = context.numbers().percent(asked.minConfidence());
        int k = asked.settings().k();
        folded.setText(
                asked.answer() == null
                        ? context.messages().text("query.folded.all", asked.kept(), k, attach)
                        : context.messages()
                                .text(
                                        "query.folded",
                                        context.numbers().similarity(asked.tau()),
                                        asked.kept(),
                                        k,
                                        attach));
    }

    private String spokenCount() {
        Asked asked = model.askedProperty().get();
        return asked == null ? "" : context.messages().text("query.kept", asked.kept());
    }

    private void showK(Asked asked) {
        int k = asked.settings().k();
        showing = true;
        steps = new KSteps(Math.max(k, asked.kept() / 2));
        kSlider.setMax(Math.max(1, steps.size() - 1));
        if (steps.k(Math.min(steps.size() - 1, (int) Math.round(kSlider.getValue()))) != k) {
            kSlider.setValue(steps.stopOf(k));
        }
        showing = false;
        show(kField, Integer.toString(k));
        double share = asked.kept() == 0 ? 0 : Math.min(1, (double) k / asked.kept());
        kShare.setText(
                context.messages().text("query.k.share", k, context.numbers().percent(share)));
        kSlider.setAccessibleText(kShare.getText());
    }

    /** The text a field was last given is remembered, so that leaving it untouched changes nothing by rounding. */
    private static void show(TextField field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
        field.setUserData(text);
    }

    /** Leaves the query box alone in sight, or shows everything again. */
    public void showBoxAlone(boolean alone) {
        nearestRow.setVisible(!alone);
        nearestRow.setManaged(!alone);
        if (fold != null) {
            fold.setAway(alone);
        }
    }

    /** Folds the sliders into a line, or shows them, unless the analyst said which. */
    public void foldUnlessChosen(boolean folded) {
        if (fold != null) {
            fold.setUsual(folded);
        }
    }

    /** Moves the keyboard to the query box. */
    public void focusQuery() {
        query.requestFocus();
        query.selectAll();
    }
}
