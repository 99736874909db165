import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays out what a package of the program is made of, for one operating system: the JavaFX modules, the other jars without
 * the native libraries of other systems, and one notice with the licence of everything.
 *
 * <p>Run by the scripts beside it: {@code java Prepare.java SYSTEM JAR LIBRARIES THIRD-PARTY OUT}, where SYSTEM is linux,
 * windows or mac. It fails where a library has no licence, or where the natives of the system are missing.
 */
public final class Prepare {

    /** Paths of native libraries inside jars: the second group names the system. */
    private static final List<Pattern> NATIVES = List.of(
            Pattern.compile("native/lib/([^/]+)/.*"), // tokenizers
            Pattern.compile("jnilib/([^/]+/[^/]+)/.*"), // engine binding, with the kind of device
            Pattern.compile("org/sqlite/native/([^/]+/[^/]+)/.*"),
            Pattern.compile("com/sun/jna/([a-z0-9]+-[a-z0-9-]+)/.*"));

    /** What each system keeps, in the words of those libraries. */
    private static final Map<String, List<String>> KEPT = Map.of(
            "linux", List.of("linux-x86_64", "linux-x86_64/cpu", "linux-x86_64/cu128", "Linux/x86_64", "linux-x86-64"),
            "windows", List.of("win-x86_64", "win-x86_64/cpu", "win-x86_64/cu128", "Windows/x86_64", "win32-x86-64"),
            "mac", List.of("osx-aarch64", "osx-aarch64/cpu", "Mac/aarch64", "darwin-aarch64"));

    /** How the jars of the engine and of JavaFX are called for each system. */
    private static final Map<String, List<String>> CLASSIFIERS = Map.of(
            "linux", List.of("linux-x86_64", "linux"),
            "windows", List.of("win-x86_64", "win"),
            "mac", List.of("osx-aarch64", "mac-aarch64"));

    private final String system;
    private final Path out;
    private long dropped;

    private Prepare(String system, Path out) {
        this.system = system;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5 || !KEPT.containsKey(arguments[0])) {
            throw new IllegalArgumentException("usage: Prepare linux|windows|mac JAR LIBRARIES THIRD-PARTY OUT");
        }
        new Prepare(arguments[0], Path.of(arguments[4]))
                .run(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
    }

    private void run(Path jar, Path libraries, Path thirdParty) throws IOException {
        Files.createDirectories(out.resolve("modules"));
        Files.createDirectories(out.resolve("app"));
        List<Path> shipped = new ArrayList<>();
        for (Path library : sorted(libraries)) {
            String name = library.getFileName().toString();
            if (!isEmptyJavafx(name)) {
                shipped.add(library);
                copy(library, out.resolve(name.startsWith("javafx-") ? "modules" : "app").resolve(name));
            }
        }
        copy(jar, out.resolve("app").resolve("cartwright.jar"));
        for (String classifier : CLASSIFIERS.get(system)) {
            require(shipped, classifier);
        }
        Files.writeString(out.resolve("app/NOTICE.txt"), new Notice(shipped, thirdParty).text());
        System.out.printf(
                "%d libraries for %s, %.1f MB of natives of other systems left out%n",
                shipped.size(), system, dropped / 1e6);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** JavaFX publishes an empty jar beside that of each system. */
    private static boolean isEmptyJavafx(String name) {
        return name.matches("javafx-[a-z]+-[0-9.]+\\.jar");
    }

    private static void require(List<Path> shipped, String classifier) {
        if (shipped.stream().noneMatch(file -> file.toString().endsWith("-" + classifier + ".jar"))) {
            throw new IllegalStateException("no library for " + classifier);
        }
    }

    /** Copies a jar without the natives of other systems; entries keep their order and date. */
    private void copy(Path from, Path to) throws IOException {
        if (isFitAsItIs(from)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        try (ZipFile jar = new JarFile(from.toFile(), false);
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream target = new ZipOutputStream(file)) {
            target.setLevel(Deflater.BEST_COMPRESSION);
            boolean natives = false;
            boolean kept = false;
            for (ZipEntry entry : jar.stream().toList()) {
                String place = placeOf(entry.getName());
                natives |= place != null;
                if (place != null && !KEPT.get(system).contains(place)) {
                    dropped += entry.getCompressedSize();
                    continue;
                }
                kept |= place != null;
                write(jar, entry, target);
            }
            if (natives && !kept) {
                throw new IllegalStateException(from + " has no native library for " + system);
            }
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }

    private static boolean isFitAsItIs(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            return (manifest == null || manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH) == null)
                    && jar.stream().allMatch(entry -> placeOf(entry.getName()) == null);
        }
    }

    private static String placeOf(String entry) {
        for (Pattern pattern : NATIVES) {
            Matcher found = pattern.matcher(entry);
            if (found.matches()) {
                return found.group(1);
            }
        }
        return null;
    }

    private static void write(ZipFile jar, ZipEntry entry, ZipOutputStream target) throws IOException {
        ZipEntry next = new ZipEntry(entry.getName());
        next.setTime(entry.getTime());
        target.putNextEntry(next);
        try (InputStream content = jar.getInputStream(entry)) {
            if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                Manifest manifest = new Manifest(content);
                // The package's launcher names the class path; one in the manifest would be looked up at each start.
                manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
                manifest.write(target);
            } else {
                content.transferTo(target);
            }
        }
        target.closeEntry();
    }

    /** The licences of everything that ships, generated from what ships. */
    private static final class Notice {

        private static final Pattern LINE = Pattern.compile("\\s*((?:\\([^()]*(?:\\([^()]*\\))?[^()]*\\) )+)(.*) \\(([^:]+):([^:]+):([^ ]+) - (.*)\\)");

        private final List<Path> shipped;
        private final Path thirdParty;

        Notice(List<Path> shipped, Path thirdParty) {
            this.shipped = shipped;
            this.thirdParty = thirdParty;
        }

        String text() throws IOException {
            StringBuilder text = new StringBuilder("""
                    Cartwright is licensed under the Apache License, Version 2.0.

                    This package also holds the work of others, unchanged but for native libraries of other systems, which
                    are left out. Where a work is offered under several licences, it is used under the one that asks least: never
                    under the GNU General Public License without an exception for linking.

                    """);
            Map<String, String> licences = licences();
            for (Path library : shipped) {
                String name = library.getFileName().toString();
                String licence = licences.entrySet().stream()
                        .filter(entry -> name.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no licence is known of " + name));
                text.append(name).append("\n    ").append(licence).append('\n');
            }
            text.append("""

                    Inside these jars or beside them
                    Java runtime (OpenJDK)
                        GNU General Public License, version 2, with the Classpath Exception; its texts: runtime, folder legal
                    WenQuanYi Micro Hei, font
                        Apache License, Version 2.0; its text is in cartwright.jar, wqy-microhei.LICENSE.txt
                    Syllables of Chinese characters, from the Unicode CLDR
                        Unicode License v3; its text is in cartwright.jar, pinyin.LICENSE.txt
                    libtorch (PyTorch), with oneDNN, libgomp and others
                        3-clause BSD; oneDNN Apache License, Version 2.0; libgomp GPL-3.0 with the GCC Runtime Library Exception
                    all-MiniLM-L6-v2, model weights
                        Apache License, Version 2.0
                    bge-small-zh-v1.5, model weights
                        MIT License
                    Outdoor sample data
                        generated for Cartwright, Apache License, Version 2.0

                    """);
            texts().forEach((licence, holders) -> text.append("=".repeat(100))
                    .append('\n')
                    .append(String.join(", ", holders))
                    .append("\n\n")
                    .append(licence.strip())
                    .append("\n\n"));
            return text.toString();
        }

        /** Licence and address by artifact and version, as Maven knows them. */
        private Map<String, String> licences() throws IOException {
            Map<String, String> found = new LinkedHashMap<>();
            for (String line : Files.readAllLines(thirdParty)) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    String names = parts.group(1).strip();
                    found.put(parts.group(4) + "-" + parts.group(5), names.substring(1, names.length() - 1).replace(") (", " or ") + "; " + parts.group(6));
                }
            }
            return found;
        }

        /** The licence and notice files inside the jars, each text once. */
        private Map<String, List<String>> texts() throws IOException {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            for (Path library : shipped) {
                try (ZipFile jar = new ZipFile(library.toFile())) {
                    for (ZipEntry entry : jar.stream().toList()) {
                        if (entry.getName().matches("(?i)(.*/)?(licen[cs]e|notice|copying)[^/]*") && !entry.isDirectory()
                                && !entry.getName().endsWith(".class")) {
                            String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                            texts.computeIfAbsent(text, key -> new ArrayList<>())
                                    .add(library.getFileName() + ": " + entry.getName());
                        }
                    }
                }
            }
            return texts;
        }
    }
}
