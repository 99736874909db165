package cartwright.adapter.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the operating system says of an NVIDIA driver, read from files: nothing is loaded, so nothing can hang. */
final class GpuDriver {

    private static final Pattern VERSION = Pattern.compile("Module[^0-9]*([0-9]+(?:\\.[0-9]+)+)");
    private static final Pattern MODEL = Pattern.compile("Model:\\s*(.+)");

    /** Where Linux distributions put the driver's library. */
    private static final List<String> LIBRARIES = List.of(
            "usr/lib/x86_64-linux-gnu/libcuda.so.1",
            "usr/lib64/libcuda.so.1",
            "usr/lib/libcuda.so.1",
            "usr/lib/wsl/lib/libcuda.so.1",
            "usr/local/nvidia/lib64/libcuda.so.1");

    private final Path root;
    private final boolean windows;
    private final boolean apple;

    /** Creates the look at a machine whose files lie under {@code root}. */
    GpuDriver(Path root, String system) {
        this.root = root;
        this.windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        this.apple = system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** Apple's GPU needs no driver of its own, and the engine that came with the program knows it. */
    boolean isPartOfTheSystem() {
        return apple;
    }

    /** Tells whether the driver's library is there. */
    boolean isThere() {
        if (apple) {
            return true;
        }
        if (windows) {
            String folder = System.getenv().getOrDefault("SystemRoot", "C:\\Windows");
            return Files.exists(Path.of(folder, "System32", "nvcuda.dll"));
        }
        return LIBRARIES.stream().anyMatch(library -> Files.exists(root.resolve(library)));
    }

    /** Returns the version of the driver; empty where the system does not tell. */
    String version() {
        return find(root.resolve("proc/driver/nvidia/version"), VERSION).orElse("");
    }

    /** Returns the name of the first device; empty where the system does not tell. */
    String device() {
        Path devices = root.resolve("proc/driver/nvidia/gpus");
        if (!Files.isDirectory(devices)) {
            return "";
        }
        try (Stream<Path> each = Files.list(devices)) {
            return each.sorted()
                    .map(device -> find(device.resolve("information"), MODEL))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Optional<String> find(Path file, Pattern pattern) {
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
