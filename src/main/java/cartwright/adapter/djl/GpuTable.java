package cartwright.adapter.djl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The engine's libraries for NVIDIA devices on one system, each with the checksum it must have.
 *
 * @param system such as {@code linux-x86_64}, as the publisher names it
 * @param libraries the libraries; empty where none are published for the system
 */
record GpuTable(String system, List<Library> libraries) {

    /** Where the engine's publisher keeps them: the address that the engine itself would load from. */
    static final String SITE = "https://publish.djl.ai/pytorch/";

    GpuTable {
        libraries = List.copyOf(libraries);
    }

    /**
     * One library.
     *
     * @param sha256 its checksum, hexadecimal
     * @param bytes its size
     * @param packed its size as it is fetched
     * @param name its file name
     */
    record Library(String sha256, long bytes, long packed, String name) {

        /** Tells whether it is the engine's binding, which is published on its own and not packed. */
        boolean isBinding() {
            return name.contains("djl_torch");
        }
    }

    /** Reads the table of this system. */
    static GpuTable ofThisSystem() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "win" : os.startsWith("linux") ? "linux" : os;
        return of(system + "-" + (processor.equals("amd64") ? "x86_64" : processor));
    }

    /** Reads the table of a system; it is empty where there is none. */
    static GpuTable of(String system) {
        List<Library> libraries = new ArrayList<>();
        try (InputStream table = GpuTable.class.getResourceAsStream("gpu-" + system + ".txt")) {
            if (table != null) {
                new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                        .lines()
                        .map(line -> line.split(" ", 4))
                        .forEach(cells -> libraries.add(
                                new Library(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3])));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return new GpuTable(system, libraries);
    }

    long bytes() {
        return libraries.stream().mapToLong(Library::bytes).sum();
    }

    long packed() {
        return libraries.stream().mapToLong(Library::packed).sum();
    }
}
