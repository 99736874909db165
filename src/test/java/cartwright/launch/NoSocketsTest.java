package cartwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What src/docs/privacy.md says: nothing leaves this machine. Each part runs in a process of its own. */
class NoSocketsTest {

    private static final int MOST_SECONDS = 300;

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

    private int run(String part) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.nio.channels.spi.SelectorProvider=" + RefusingProvider.class.getName(),
                "-Dasked=" + folder.resolve("asked.txt"),
                "-Dcartwright.logs=" + folder,
                "-Dcartwright.home=" + home(),
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true"));
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
