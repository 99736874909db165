package cartwright.ui.importing;

import cartwright.app.port.BasketFile;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.Notation;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Notation.Decimal;
import cartwright.ui.ViewContext;
import cartwright.ui.text.SurveyText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The import dialog: what a file holds in words, how it is read, what is left out, and the button that imports it. */
public final class ImportView {

    private static final int ROLES_IN_A_ROW = 4;
    private static final List<String> CHARSETS =
            List.of("", "UTF-8", "GB18030", "windows-1252", "UTF-16LE", "UTF-16BE", "Shift_JIS", "Big5");
    private static final String DELIMITERS = Notation.ANY + ",;\t| ";

    private final ImportViewModel model;
    private final ViewContext context;
    private final Consumer<ImportSettings> start;
    private final Runnable close;
    private final SurveyText texts;
    private final Map<Role, Choices<String>> roleChoices = new EnumMap<>(Role.class);
    private final Map<Role, List<Node>> roleNodes = new EnumMap<>(Role.class);
    private Set<Role> placed = Set.of();
    private final List<Runnable> notation = new ArrayList<>();
    private @Nullable Choices<Format> formatChoices;
    private @Nullable Choices<String> partChoices;

    @FXML
    private Label files;

    @FXML
    private Label holds;

    @FXML
    private ComboBox<Format> format;

    @FXML
    private VBox partPlace;

    @FXML
    private ComboBox<String> part;

    @FXML
    private ComboBox<String> charset;

    @FXML
    private ComboBox<Character> delimiter;

    @FXML
    private ComboBox<Decimal> decimal;

    @FXML
    private ComboBox<DateOrder> dates;

    @FXML
    private ComboBox<BasketBy> basketBy;

    @FXML
    private GridPane roles;

    @FXML
    private TableView<List<String>> rows;

    @FXML
    private Tab rulesTab;

    @FXML
    private Label problem;

    @FXML
    private Button importButton;

    /**
     * Creates the controller of ImportView.fxml.
     *
     * @param start imports with these settings
     * @param close closes the dialog
     */
    public ImportView(ImportViewModel model, ViewContext context, Consumer<ImportSettings> start, Runnable close) {
        this.model = model;
        this.context = context;
        this.start = start;
        this.close = close;
        this.texts = new SurveyText(context.messages());
    }

    @FXML
    private void initialize() {
        formatChoices = new Choices<>(format, context.messages()::name, model::choose);
        partChoices = new Choices<>(part, name -> name, model::choosePart);
        bindNotation();
        for (Role role : Role.values()) {
            addRole(role);
        }
        placeRoles(Role.OF_BASKETS);
        ScrollPane rules = new ScrollPane(new RulesView(model, context));
        rules.setFitToWidth(true);
        rulesTab.setContent(rules);
        context.watcher().watch(model.filesProperty(), this::showFiles);
        context.watcher().watch(model.previewProperty(), this::show);
        context.watcher().watch(model.surveyProperty(), this::showSurvey);
        context.watcher()
                .watchAll(
                        this::enable,
                        model.previewProperty(),
                        model.problemProperty(),
                        model.surveyProperty(),
                        model.settingsProperty(),
                        model.busyProperty());
    }

    private void bindNotation() {
        Choices<String> charsets =
                new Choices<>(charset, this::charsetName, name -> model.write(now -> now.inCharset(name)));
        Choices<Character> delimiters =
                new Choices<>(delimiter, this::delimiterName, c -> model.write(now -> now.separatedBy(c)));
        Choices<Decimal> decimals =
                new Choices<>(decimal, context.messages()::name, choice -> model.write(now -> now.withDecimal(choice)));
        Choices<DateOrder> orders =
                new Choices<>(dates, context.messages()::name, choice -> model.write(now -> now.withDates(choice)));
        Choices<BasketBy> baskets = new Choices<>(basketBy, context.messages()::name, model::chooseBaskets);
        List<Character> all =
                DELIMITERS.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(ArrayList::new));
        notation.add(() -> charsets.show(CHARSETS, now().notation().charset()));
        notation.add(() -> delimiters.show(all, now().notation().delimiter()));
        notation.add(
                () -> decimals.show(List.of(Decimal.values()), now().notation().decimal()));
        notation.add(
                () -> orders.show(List.of(DateOrder.values()), now().notation().dates()));
        notation.add(() -> {
            FilePreview shown = model.previewProperty().get();
            baskets.show(
                    List.of(BasketBy.values()),
                    shown == null ? now().basketBy() : shown.settings().basketBy());
        });
    }

    private ImportSettings now() {
        return model.settingsProperty().get();
    }

    private String charsetName(String name) {
        FilePreview shown = model.previewProperty().get();
        return name.isEmpty() ? guessed(shown == null ? "" : shown.charset()) : name;
    }

    private String delimiterName(char c) {
        FilePreview shown = model.previewProperty().get();
        if (c == Notation.ANY) {
            return guessed(shown == null || shown.delimiter() == Notation.ANY ? "" : delimiterName(shown.delimiter()));
        }
        return switch (c) {
            case '\t' -> context.messages().text("import.tab");
            case ' ' -> context.messages().text("import.blank");
            default -> String.valueOf(c);
        };
    }

    private String guessed(String value) {
        return value.isEmpty()
                ? context.messages().name(Decimal.GUESS)
                : context.messages().text("import.guessed", value);
    }

    private void addRole(Role role) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("role" + role.name());
        Label label = new Label(context.messages().name(role));
        label.setLabelFor(box);
        roleChoices.put(
                role,
                new Choices<>(
                        box,
                        name -> name,
                        column -> model.assign(role, noColumn().equals(column) ? null : column)));
        roleNodes.put(role, List.of(label, box));
    }

    /** Shows the drop-downs of these roles, side by side in their order. */
    private void placeRoles(Set<Role> shown) {
        if (shown.equals(placed)) {
            return;
        }
        placed = shown;
        roles.getChildren().clear();
        int place = 0;
        for (Role role : shown) {
            List<Node> nodes = roleNodes.getOrDefault(role, List.of());
            for (int i = 0; i < nodes.size(); i++) {
                roles.add(nodes.get(i), place % ROLES_IN_A_ROW, place / ROLES_IN_A_ROW * 2 + i);
            }
            place++;
        }
    }

    private String noColumn() {
        return context.messages().text("import.noColumn");
    }

    private void showFiles(List<BasketFile> found) {
        String names = found.stream()
                .map(file -> file.file().getFileName() + (file.part().isEmpty() ? "" : "/" + file.part()))
                .collect(Collectors.joining(", "));
        files.setText(found.size() < 2 ? names : context.messages().text("import.several", found.size(), names));
    }

    private void show(@Nullable FilePreview preview) {
        if (preview == null || formatChoices == null || partChoices == null) {
            return;
        }
        formatChoices.show(
                List.of(Format.LONG, Format.BASKET, Format.MATRIX, Format.CATALOGUE),
                preview.settings().format());
        boolean several =
                preview.parts().size() > 1 && model.filesProperty().get().size() == 1;
        shown(partPlace, several);
        if (several) {
            String chosen = preview.settings().part();
            partChoices.show(preview.parts(), chosen.isEmpty() ? preview.parts().get(0) : chosen);
        }
        notation.forEach(Runnable::run);
        boolean table = preview.settings().format() == Format.LONG;
        boolean catalogue = preview.settings().format() == Format.CATALOGUE;
        shown(roles, table || catalogue);
        basketBy.setDisable(!table);
        rulesTab.setDisable(catalogue);
        placeRoles(catalogue ? Role.OF_CATALOGUES : Role.OF_BASKETS);
        List<String> choices = new ArrayList<>();
        choices.add(noColumn());
        choices.addAll(preview.headings());
        roleChoices.forEach(
                (role, box) -> box.show(choices, preview.settings().column(role).orElse(noColumn())));
        showRows(preview);
    }

    private static void shown(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void showRows(FilePreview preview) {
        rows.getColumns().clear();
        for (int place = 0; place < preview.headings().size(); place++) {
            int cell = place;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(preview.headings().get(place));
            column.setSortable(false);
            column.setCellValueFactory(features -> new ReadOnlyStringWrapper(
                    cell < features.getValue().size() ? features.getValue().get(cell) : ""));
            rows.getColumns().add(column);
        }
        rows.getItems().setAll(preview.rows());
    }

    private void showSurvey(@Nullable ImportSurvey survey) {
        holds.setText(survey == null ? context.messages().text("import.counting") : texts.holds(survey));
    }

    private void enable() {
        Throwable error = model.problemProperty().get();
        boolean asked = error == null && model.mustSayDates();
        problem.setText(
                error != null
                        ? context.errors().sentence(error)
                        : asked ? context.messages().text("survey.dates") : "");
        shown(problem, error != null || asked);
        boolean ready = model.previewProperty().get() != null
                && error == null
                && !asked
                && !model.busyProperty().get();
        importButton.setDisable(!ready);
    }

    @FXML
    private void startImport() {
        model.remember();
        model.stop();
        close.run();
        start.accept(now());
    }

    @FXML
    private void cancel() {
        model.stop();
        close.run();
    }
}
