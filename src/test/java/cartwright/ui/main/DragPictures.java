package cartwright.ui.main;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes five pictures of the window while the handle of tau is dragged, the button held down throughout, and puts them one below the
 * other into target/pictures/tau-drag.png. Not part of the suite: {@code mvn -o test -Dtest=DragPictures}.
 */
@ExtendWith(ApplicationExtension.class)
class DragPictures {

    private static final Path FILE = Path.of("target", "pictures", "tau-drag.png");
    private static final int FRAMES = 5;
    private static final int STEP = 24;
    private static final int TOP = 44;
    private static final int HIGH = 470;
    private static final double SMALLER = 0.6;

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FreshWindow.show(stage, new NoFiles(), "welcome", "done");
    }

    @Test
    void fiveFramesOfADrag() throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> robot.lookup("#nearest .nearest-chip").tryQuery().isPresent() && fresh());
        Node thumb = robot.lookup("#tauThumb").query();
        Bounds place = thumb.localToScreen(thumb.getBoundsInLocal());
        Point2D from = new Point2D(place.getCenterX(), place.getCenterY());
        List<BufferedImage> frames = new ArrayList<>();
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int step = 0; frame > 0 && step < STEP; step += 4) {
                robot.robotContext().getMouseRobot().moveNoWait(from.subtract((frame - 1) * STEP + step + 4, 0));
                Thread.sleep(16);
            }
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, this::fresh);
            Thread.sleep(120); // a pulse, and the preview
            frames.add(picture());
        }
        robot.release(MouseButton.PRIMARY);
        write(frames);
    }

    private boolean fresh() {
        return robot.lookup("#freshness").queryAs(Label.class).getText().contains("up to date");
    }

    private BufferedImage picture() {
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = stage.getScene().snapshot(null));
        int width = (int) image[0].getWidth();
        int[] pixels = new int[width * HIGH];
        image[0].getPixelReader().getPixels(0, TOP, width, HIGH, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, HIGH, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, HIGH, pixels, 0, width);
        return picture;
    }

    private static void write(List<BufferedImage> frames) throws Exception {
        int width = (int) (frames.get(0).getWidth() * SMALLER);
        int high = (int) (HIGH * SMALLER);
        BufferedImage strip = new BufferedImage(width, frames.size() * (high + 4), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = strip.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int frame = 0; frame < frames.size(); frame++) {
            canvas.drawImage(frames.get(frame), 0, frame * (high + 4), width, high, null);
        }
        canvas.dispose();
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        ImageIO.write(strip, "png", FILE.toFile());
    }
}
