package cartwright.ui.main;

import cartwright.ui.offers.RuleKind;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the preview with its weights and of the business rules, at both sizes, in both themes and both languages,
 * into target/pictures. Not part of the suite: {@code mvn -o test -Dtest=OfferPictures}.
 */
@ExtendWith(ApplicationExtension.class)
class OfferPictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(stage, new NoFiles());
    }

    @Test
    void everyPage() throws Exception {
        until(this::searched);
        for (String language : List.of("en", "zh")) {
            if (language.equals("zh")) {
                press("#switchLanguage");
                robot.interact(() -> robot.lookup("#open-outdoor-zh")
                        .queryAs(Hyperlink.class)
                        .fire());
                until(() -> label("#projectName").equals("outdoor-zh") && searched());
            }
            robot.interact(() -> list().getSelectionModel().select(1));
            until(() -> robot.lookup("#whichWords").tryQuery().isPresent());
            robot.interact(
                    () -> robot.lookup("#whichWords").queryAs(Hyperlink.class).fire());
            until(() -> robot.lookup("#whichWords").tryQuery().isEmpty());
            takeEverywhere("preview-" + language, false);
            takeEverywhere("weights-" + language, true);
            openRules();
            takeEverywhere("shoprules-empty-" + language, false);
            addRules();
            takeEverywhere("shoprules-" + language, false);
            robot.interact(() -> robot.lookup("#shopRules")
                    .queryTableView()
                    .getSelectionModel()
                    .selectAll());
            press("#removeRules");
        }
    }

    private void openRules() {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> "shopRulesItem".equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void addRules() throws Exception {
        robot.interact(() -> {
            ComboBox<RuleKind> kind = robot.lookup("#ruleKind").query();
            for (RuleKind one : RuleKind.values()) {
                kind.setValue(one);
                if (one.aboutCategories()) {
                    robot.lookup("#ruleFrom")
                            .queryComboBox()
                            .getSelectionModel()
                            .select(0);
                    robot.lookup("#ruleTo").queryComboBox().getSelectionModel().select(1);
                } else {
                    robot.lookup("#ruleItem")
                            .queryComboBox()
                            .getSelectionModel()
                            .select(3 + one.ordinal());
                    robot.lookup("#ruleOther")
                            .queryComboBox()
                            .getSelectionModel()
                            .select(30 + one.ordinal());
                }
                robot.lookup("#addRule").queryAs(Button.class).fire();
            }
        });
        until(() -> robot.lookup("#shopRules").queryTableView().getItems().size() == 5);
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup(button).tryQueryAs(Button.class).ifPresent(Button::fire));
    }

    private ListView<?> list() {
        return robot.lookup("#suggestions").queryListView();
    }

    private void takeEverywhere(String name, boolean weights) throws Exception {
        for (String theme : List.of("light", "dark")) {
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                robot.interact(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                Thread.sleep(500);
                if (weights) {
                    press("#weights");
                    until(() -> robot.lookup("#weightsPane").tryQuery().isPresent());
                    robot.interact(() -> robot.lookup("#weight-relevance")
                            .queryAs(Slider.class)
                            .setValue(0.5));
                    Thread.sleep(500);
                }
                take(name + "-" + size[0] + "-" + theme);
                if (weights) {
                    press("#plainWeights");
                    press("#weights");
                }
            }
            press("#switchTheme");
        }
    }

    /** The weights lie in a window of their own, which is drawn over the picture of the large one. */
    private void take(String name) throws Exception {
        Image[] images = new Image[2];
        double[] at = new double[2];
        robot.interact(() -> {
            images[0] = stage.getScene().snapshot(null);
            robot.lookup("#weightsPane").tryQuery().ifPresent(pane -> {
                images[1] = ((Node) pane).snapshot(null, null);
                at[0] = pane.localToScreen(0, 0).getX() - stage.getX();
                at[1] = pane.localToScreen(0, 0).getY() - stage.getY();
            });
        });
        BufferedImage large = Pictures.of(images[0]);
        if (images[1] != null) {
            large.getGraphics().drawImage(Pictures.of(images[1]), (int) at[0], (int) at[1], null);
        }
        Pictures.write(large, FOLDER.resolve(name + ".png"));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean searched() {
        String text = label("#freshness");
        return (text.contains("up to date") || text.contains("最新"))
                && robot.lookup("#nearest .nearest-chip").tryQuery().isPresent()
                && !list().getItems().isEmpty();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
