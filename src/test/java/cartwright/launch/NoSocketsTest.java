package cartwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What src/docs/privacy.md says: nothing leaves this machine. Each part runs in a process of its own. */
class NoSocketsTest {

    private static final int MOST_SECONDS = 300;

    /** The headless screen of this test is built on these; a package draws on a real one. */
    private static final List<String> MONOCLE_NEEDS = List.of(
            "javafx.graphics/com.sun.glass.ui",
            "javafx.graphics/com.sun.glass.ui.delegate",
            "javafx.graphics/com.sun.glass.events",
            "javafx.graphics/com.sun.glass.utils",
            "javafx.graphics/com.sun.javafx.util",
            "javafx.base/com.sun.javafx.logging");

    @TempDir
    Path folder;

    @Test
    void aSocketThatIsAskedForIsNoticed() throws Exception {
        assertEquals(NoSockets.ASKED, run("provoke"));

        List<String> asked = Files.readAllLines(folder.resolve("asked.txt"));
        assertEquals(5, asked.size(), asked.toString());
        assertTrue(asked.stream().allMatch(line -> line.contains("NoSockets.provoke")), asked.toString());
    }

    @Test
    void importEncodeQueryMineAndRecommendOpenNoSocket() throws Exception {
        assertNothingIsAskedFor("commands");
    }

    @Test
    void theWindowWithItsSampleOpensNoSocket() throws Exception {
        assertNothingIsAskedFor("window");
    }

    private void assertNothingIsAskedFor(String part) throws Exception {
        int code = run(part);

        Path asked = folder.resolve("asked.txt");
        String output = Files.readString(folder.resolve("output.txt"));
        assertTrue(Files.exists(asked), output);
        assertEquals("", Files.readString(asked));
        assertEquals(0, code, output);
    }

    /** A home of its own, so that nothing is remembered for other tests; only the unpacked engine is shared. */
    private Path home() throws IOException {
        Path engine = Files.createDirectories(ProgramFolders.ofThisUser().engine());
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("engine"), engine);
        return home;
    }

    /** As the packages start it: JavaFX as modules, with the options of the packages, everything else from the class path. */
    private static List<String> asPackaged() throws IOException {
        Map<Boolean, List<String>> parts = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .collect(Collectors.partitioningBy(
                        part -> Path.of(part).getFileName().toString().startsWith("javafx-")));
        List<String> options = new ArrayList<>(Files.readAllLines(Path.of("installer/java-options")));
        options.add("--module-path=" + String.join(File.pathSeparator, parts.get(true)));
        options.add("--add-modules=javafx.controls,javafx.fxml");
        for (String inside : MONOCLE_NEEDS) {
            options.add("--add-exports=" + inside + "=ALL-UNNAMED");
        }
        options.addAll(List.of("-cp", String.join(File.pathSeparator, parts.get(false))));
        return options;
    }

    private int run(String part) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.nio.channels.spi.SelectorProvider=" + RefusingProvider.class.getName(),
                "-Dasked=" + folder.resolve("asked.txt"),
                "-Dcartwright.logs=" + folder,
                "-Dcartwright.home=" + home(),
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true"));
        command.addAll(part.equals("window") ? asPackaged() : List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(NoSockets.class.getName(), part, folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "still running");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
