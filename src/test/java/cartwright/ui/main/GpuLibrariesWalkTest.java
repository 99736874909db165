package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuFinding.State;
import cartwright.app.port.GpuLibraries;
import cartwright.app.port.TextEncoder;
import cartwright.ui.UiServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the window does on a machine with a driver and without the libraries; the machine is laid out, the window is real. */
@ExtendWith(ApplicationExtension.class)
class GpuLibrariesWalkTest {

    private final AtomicInteger fetched = new AtomicInteger();
    private FxRobot robot = new FxRobot();

    /** A trial answers when this is at zero. */
    private volatile CountDownLatch trial = new CountDownLatch(0);

    @Start
    void start(Stage stage) throws Exception {
        UiServices real = FreshWindow.services();
        stage.setWidth(1280);
        stage.setHeight(800);
        UiServices services = new UiServices(
                real.projects(),
                real.files(),
                new WithADriver(real.encoders()),
                real.writer(),
                real.samples(),
                real.settings(),
                real.stopWords(),
                real.clock(),
                real.offerFiles(),
                real.trainer());
        new WorkbenchWindow(services, new NoFiles() {}).show(stage);
    }

    @Test
    void theLibrariesAreOfferedWithTheirAddressAndFetchedOnlyAfterAYes(FxRobot given) throws Exception {
        robot = given;
        until("the window", () -> robot.lookup("#device").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#device").queryButton().fire());
        until("the panel", () -> robot.lookup("#devicePanel").tryQuery().isPresent());
        until("the end of a trial", () -> !button("#tryGpu").isDisabled());
        fire("#tryGpu");
        until("the offer", () -> button("#getLibraries").isVisible());

        fire("#getLibraries");
        until("the question", () -> robot.lookup("#libraryDownload").tryQuery().isPresent());
        assertTrue(texts().contains("https://engine.example/"), texts().toString());
        assertTrue(texts().contains("2.5 GB to fetch, 4.1 GB on disk"), texts().toString());
        robot.interact(() -> robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(Button::isCancelButton)
                .findFirst()
                .orElseThrow()
                .fire());
        assertEquals(0, fetched.get());

        fire("#getLibraries");
        until(
                "the question again",
                () -> robot.lookup("#libraryDownload").tryQuery().isPresent());
        fire("#libraryDownload");
        until("another trial", () -> label("#gpuVerdict").contains("a sum on the GPU fails"));
        assertEquals(1, fetched.get());
        assertFalse(button("#getLibraries").isVisible());
    }

    @Test
    void aTrialThatHangsLeavesTheWindowAlone(FxRobot given) throws Exception {
        robot = given;
        CountDownLatch hanging = new CountDownLatch(1);
        trial = hanging;
        until("the window", () -> robot.lookup("#device").tryQuery().isPresent());
        fire("#device");
        until("the panel", () -> robot.lookup("#devicePanel").tryQuery().isPresent());
        if (!button("#tryGpu").isDisabled()) {
            fire("#tryGpu");
        }
        until("that it tries", () -> label("#gpuVerdict").startsWith("Trying the GPU"));

        robot.interact(() -> robot.lookup("#query").queryAs(TextField.class).setText("rain jacket"));
        until("the search of a window that hangs not", () -> label("#filters").contains("rain jacket"));
        assertTrue(label("#gpuVerdict").startsWith("Trying the GPU"), label("#gpuVerdict"));

        hanging.countDown();
        until("why the processor is used", () -> label("#gpuVerdict").startsWith("The processor is used"));
    }

    private Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    private void fire(String id) {
        robot.interact(() -> button(id).fire());
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private List<String> texts() {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** The real encoders on a machine that has a driver; once fetched, the libraries are there and do not work. */
    private final class WithADriver implements EncoderProvider {

        private final EncoderProvider real;

        WithADriver(EncoderProvider real) {
            this.real = real;
        }

        @Override
        public List<String> bundled() {
            return real.bundled();
        }

        @Override
        public String suggestFor(List<String> names) {
            return real.suggestFor(names);
        }

        @Override
        public GpuFinding gpu() {
            try {
                trial.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return new GpuFinding(fetched.get() == 0 ? State.NO_NATIVES : State.FAILS, "Test 9000", "550.1", "", "");
        }

        @Override
        public GpuLibraries gpuLibraries() {
            return new GpuLibraries() {
                @Override
                public Optional<Offer> offer() {
                    return Optional.of(new Offer(
                            "the publisher",
                            "BSD-3-Clause",
                            "https://engine.example/",
                            2_460_000_000L,
                            4_070_000_000L,
                            Path.of("gpu")));
                }

                @Override
                public void download(Progress progress) {
                    fetched.incrementAndGet();
                }
            };
        }

        @Override
        public TextEncoder open(String model, DeviceChoice device) throws EncoderException {
            return real.open(model, device);
        }
    }
}
