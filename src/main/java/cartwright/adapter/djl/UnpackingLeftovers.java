package cartwright.adapter.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process left that ended while the engine unpacked its libraries: a folder of up to 450 MB beside the finished one,
 * named tmp and a number, which the engine never looks at again.
 */
final class UnpackingLeftovers {

    /** Unpacking takes seconds; another process may be at it. */
    private static final Duration SURELY_OVER = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UnpackingLeftovers.class);

    private UnpackingLeftovers() {}

    /** Deletes them from the folders of each library in the cache; what cannot be deleted stays, which harms nothing. */
    static void clear(Path cacheDir) {
        Instant latest = Instant.now().minus(SURELY_OVER);
        try (Stream<Path> files = Files.walk(cacheDir, 2)) {
            for (Path folder : files.filter(
                            file -> file.getFileName().toString().matches("tmp\\d+"))
                    .toList()) {
                if (Files.isDirectory(folder)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(latest)) {
                    FileUtils.deleteDirectory(folder.toFile());
                    LOG.info("Deleted what an interrupted start left: {}", folder.getFileName());
                }
            }
        } catch (IOException | UncheckedIOException busy) {
            LOG.warn("What an interrupted start left stays", busy);
        }
    }
}
