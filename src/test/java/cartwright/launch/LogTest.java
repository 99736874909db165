package cartwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as it is configured, in a folder of its own. */
class LogTest {

    private static final long LARGEST_BYTES = 2_500_000;

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("cartwright.logs", folder.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogTest.class.getResource("/logback.xml")));
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void errorsAreWrittenWithoutTheirMessages() throws Exception {
        Exception error = new IllegalStateException(
                "basket of Ada Lovelace", new IllegalArgumentException("line 7: ada@example.com"));

        context.getLogger("test").error("our mistake, code {}", "ABC123", error);

        String log = Files.readString(folder.resolve("cartwright.log"));
        assertTrue(log.contains("our mistake, code ABC123"), log);
        assertTrue(log.contains("java.lang.IllegalStateException"), log);
        assertTrue(log.contains("caused by java.lang.IllegalArgumentException"), log);
        assertTrue(log.contains("at cartwright.launch.LogTest."), log);
        assertFalse(log.contains("Lovelace") || log.contains("example.com"), log);
    }

    @Test
    void theLogNeverGrowsPastFourFilesOfTwoMegabytes() throws Exception {
        Logger logger = context.getLogger("test");
        String line = "x".repeat(1000);
        for (int i = 0; i < 14_000; i++) {
            logger.info(line);
        }

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.sorted().toList();
            assertEquals(4, kept.size(), kept.toString());
            for (Path file : kept) {
                assertTrue(Files.size(file) < LARGEST_BYTES, file + ": " + Files.size(file));
            }
        }
    }
}
