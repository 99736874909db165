import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Adds to each jar with style sheets their binary form, which the toolkit prefers to the text of the same name:
 * {@code java --module-path OUT/modules --add-modules javafx.graphics CompileSheets.java OUT}, where OUT is what Prepare laid out.
 *
 * <p>The binary form is lighter than the text. A colour that the root of the window alone defines stands where its name is
 * used: the toolkit looks a name up through all parents of each control, anew for each property. And rules that no node of
 * the program can match are left out: the toolkit compares each node with all of them.
 */
public final class CompileSheets {

    private static final Pattern DEFINITION = Pattern.compile("(-color-[\\w-]+)\\s*:\\s*([^;]+);");
    private static final Pattern ROOT = Pattern.compile("(?m)^\\.root \\{([^}]*)}");
    private static final Pattern USE = Pattern.compile("-color-[\\w-]+(?!\\s*:|[\\w-])");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    /** Style classes of the toolkit's own controls that a program may do without, by the name that the control has in Java. */
    private static final Map<String, List<String>> CONTROLS = Map.of(
            "control/TreeView", List.of("tree-view", "tree-cell"),
            "control/TreeTableView", List.of("tree-table-view", "tree-table-cell", "tree-table-row-cell"),
            "control/Accordion", List.of("accordion"),
            "control/Pagination", List.of("pagination"),
            "control/ColorPicker", List.of("color-picker", "color-palette", "color-palette-region", "custom-color-dialog"),
            "control/ToolBar", List.of("tool-bar"),
            "control/SplitMenuButton", List.of("split-menu-button"));

    private final String program;
    private final String everything;
    private final Map<String, Boolean> known = new TreeMap<>();

    /** Reads what may give a node a style class: the program, the toolkit, and of the libraries the controls that are used. */
    private CompileSheets(Path out) throws IOException {
        program = names(jar(out, "app/cartwright.jar"), "/cartwright/.*\\.(class|fxml|css)");
        StringBuilder all = new StringBuilder(program);
        all.append(names(jar(out, "modules/javafx-controls-.*\\.jar"), ".*\\.class"));
        all.append(names(jar(out, "modules/javafx-graphics-.*\\.jar"), "/javafx/scene/.*\\.class"));
        all.append(names(jar(out, "app/ikonli-javafx-.*\\.jar"), ".*\\.class"));
        all.append(names(jar(out, "app/controlsfx-.*\\.jar"), ".*\\.class"));
        for (String control : Pattern.compile("atlantafx/base/controls/(\\w+)").matcher(program).results().map(one -> one.group(1)).distinct().toList()) {
            all.append(names(jar(out, "app/atlantafx-base-.*\\.jar"), "/atlantafx/base/controls/" + control + ".*\\.class"));
        }
        everything = all.toString();
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        CompileSheets work = new CompileSheets(out);
        for (String name : List.of("app/cartwright.jar", "app/controlsfx-.*\\.jar", "app/atlantafx-base-.*\\.jar")) {
            Path jar = jar(out, name);
            int sheets = 0;
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("compressionMethod", "DEFLATED"))) {
                for (Path sheet : files(files, ".*\\.css")) {
                    work.compile(sheet);
                    sheets++;
                }
            }
            System.out.println(jar.getFileName() + ": " + sheets + " style sheets compiled");
        }
        long unknown = work.known.values().stream().filter(one -> !one).count();
        System.out.println(unknown + " of " + work.known.size() + " style classes are of nothing in the program; their rules are left out");
    }

    private static Path jar(Path out, String name) throws IOException {
        try (Stream<Path> files = Files.walk(out, 2)) {
            return files.filter(file -> out.relativize(file).toString().replace('\\', '/').matches(name))
                    .filter(file -> Files.exists(file) && size(file) > 10_000) // JavaFX has an empty jar beside that of each system
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no " + name + " in " + out));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(FileSystem files, String name) throws IOException {
        try (Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(file -> file.toString().matches(name)).sorted().toList();
        }
    }

    private static String names(Path jar, String name) throws IOException {
        StringBuilder names = new StringBuilder();
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            for (Path file : files(files, name)) {
                names.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return names.toString();
    }

    private boolean isKnown(String styleClass) {
        return known.computeIfAbsent(styleClass, name -> {
            boolean controlIsUsed = CONTROLS.entrySet().stream()
                    .filter(one -> one.getValue().contains(name))
                    .allMatch(one -> program.contains(one.getKey()) || program.contains(one.getKey().replace('/', '.')));
            // As a constant in a class, which begins with its length; in a view; in a sheet of the program.
            return controlIsUsed
                    && (everything.contains("\0" + (char) name.length() + name)
                            || Pattern.compile("styleClass=\"[^\"]*\\b" + name + "\\b").matcher(program).find()
                            || Pattern.compile("\\." + name + "[ .:,]").matcher(program).find());
        });
    }

    private void compile(Path sheet) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        Path binary = Files.createTempFile("sheet", ".bss");
        try {
            Files.writeString(text, withColours(withoutUnknown(Files.readString(sheet))));
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            Path place = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("css$", "bss"));
            FileTime date = Files.getLastModifiedTime(sheet);
            Files.copy(binary, place, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(place, date);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(binary);
        }
    }

    private String withoutUnknown(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll(rule -> {
            String selectors = Stream.of(rule.group(1).split(","))
                    .filter(selector -> STYLE_CLASS.matcher(selector).results().allMatch(one -> isKnown(one.group(1))))
                    .collect(Collectors.joining(","));
            return selectors.isBlank() ? "" : Matcher.quoteReplacement(selectors + "{" + rule.group(2) + "}");
        });
    }

    private static String withColours(String sheet) {
        Map<String, String> colours = coloursOfRoot(sheet);
        return USE.matcher(sheet).replaceAll(use -> colours.getOrDefault(use.group(), use.group()));
    }

    /** The colours that are defined once, in the root, and by themselves. */
    private static Map<String, String> coloursOfRoot(String sheet) {
        Map<String, String> colours = new HashMap<>();
        Matcher root = ROOT.matcher(sheet);
        while (root.find()) {
            DEFINITION.matcher(root.group(1)).results().forEach(one -> colours.put(one.group(1), one.group(2)));
        }
        Map<String, Long> definitions = DEFINITION.matcher(sheet).results()
                .collect(Collectors.groupingBy(one -> one.group(1), Collectors.counting()));
        colours.entrySet().removeIf(one -> definitions.get(one.getKey()) > 1 || one.getValue().contains("-color-"));
        return colours;
    }
}
