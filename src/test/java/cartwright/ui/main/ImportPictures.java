package cartwright.ui.main;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.importing.ImportView;
import cartwright.ui.importing.ImportViewModel;
import cartwright.ui.importing.RejectedView;
import cartwright.ui.importing.RejectedViewModel;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Takes pictures of the dialogs of an import, in both themes and both languages, into target/pictures. Not part of the suite:
 * {@code mvn -o test -Dtest=ImportPictures}.
 */
@ExtendWith(ApplicationExtension.class)
class ImportPictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static final String SALES = "order_id,sku,product,category,time,quantity,price,store\n"
            + "536365,A1,\"Milk, fresh\",Dairy,3/4/2024,1,1.20,North\n"
            + "536365,B2,Bread,Bakery,3/4/2024,two,2.10,North\n"
            + "536366,A1,\"Milk, fresh\",Dairy,28/4/2024,1,1.20,South\n"
            + "536366,,Bread,Bakery,28/4/2024,1,2.10,South\n"
            + "536367,A1,Milk fresh,Dairy,35/4/2024,-1,1.20,South\n"
            + "536368,A1,\"Milk,Dairy,5/4/2024,1,1.20,South\n"
            + "536369,POST,Postage,,5/4/2024,1,4.95,South\n";

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void everyDialog() throws Exception {
        Files.createDirectories(FOLDER);
        Path sales = Files.writeString(folder.resolve("sales.csv"), SALES);
        Path catalogue = Files.writeString(
                folder.resolve("catalogue.csv"),
                "sku,name,category 1,category 2,price,margin,brand,image_url\nA1,Milk,Food,Dairy,1.2,0.3,Meadow,m.jpg\n"
                        + "B2,Bread,Food,Bakery,2.1,0.9,,b.jpg\n");
        Path project = folder.resolve("p.cartwright");
        SqliteProjects store = new SqliteProjects(Clock.systemUTC());
        new ImportBaskets(store, new BasketFileReader(), project, List.of(sales), ImportSettings.GUESS)
                .run(Progress.SILENT);
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                String name = theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language.name();
                ViewContext context = ViewContext.in(Messages.in(language));
                robot.interact(() -> show(theme, rejected(context, store, project)));
                robot.interact(this::correct);
                take("rejected-lines-" + name);
                robot.interact(() -> show(theme, dialog(context, sales)));
                take("import-sales-" + name);
                robot.interact(() -> robot.lookup(".tab-pane")
                        .<javafx.scene.control.TabPane>query()
                        .getSelectionModel()
                        .select(1));
                take("import-rules-" + name);
                robot.interact(() -> show(theme, dialog(context, catalogue)));
                take("import-catalogue-" + name);
            }
        }
    }

    private void correct() {
        TableView<?> lines = robot.lookup("#rejectedLines").queryTableView();
        lines.getSelectionModel().select(0);
        robot.lookup("#cell5").queryAs(TextField.class).setText("2");
        lines.getSelectionModel().select(1);
        robot.lookup("#cell1").queryAs(TextField.class).setText(" ");
    }

    private static Parent rejected(ViewContext context, SqliteProjects store, Path project) {
        RejectedViewModel model = new RejectedViewModel(
                new InlineRunner(), store, new BasketFileReader().corrections(), project, error -> {});
        return new RejectedView(context, model, new RejectedView.Buttons(() -> {}, reason -> {}));
    }

    private Parent dialog(ViewContext context, Path file) {
        ImportViewModel model = new ImportViewModel(
                new ImportViewModel.Runners(new InlineRunner(), new InlineRunner()),
                new BasketFileReader(),
                new FileSettings(folder.resolve("settings.properties")),
                List.of(file));
        return ViewLoader.load(new ImportView(model, context, settings -> {}, () -> {}), context);
    }

    private void show(Theme theme, Parent content) {
        Scene scene = new Scene(content);
        Appearance.use(theme, scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void take(String name) throws Exception {
        Thread.sleep(300);
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = stage.getScene().snapshot(null));
        Pictures.write(image[0], FOLDER.resolve(name + ".png"));
    }
}
