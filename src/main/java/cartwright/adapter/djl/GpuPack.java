package cartwright.adapter.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The engine's libraries for NVIDIA devices, in a folder of their own: they are ten times as large as the program. */
final class GpuPack {

    /** The build that is published for both Linux and Windows, and the engine binding that fits it. */
    static final String BUILD = "cu124";

    static final String VERSION = "2.5.1";

    private final Path folder;

    GpuPack(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder it is looked for in. */
    Path folder() {
        return folder;
    }

    /** Tells whether both the engine and its binding are there. */
    boolean isThere() {
        return holds("torch_cuda") && holds("djl_torch");
    }

    private boolean holds(String library) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file ->
                    file.getFileName().toString().toLowerCase(Locale.ROOT).contains(library));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Has the engine load from here. It looks once, when its first class is loaded: later it has no effect. */
    void use() {
        System.setProperty("PYTORCH_LIBRARY_PATH", folder.toString());
        System.setProperty("PYTORCH_VERSION", VERSION);
        System.setProperty("PYTORCH_FLAVOR", BUILD);
    }
}
