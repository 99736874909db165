package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands in README and src/docs are there, and those of the user guide do what the guide says. */
class DocsTest {

    private static final String PROGRAM = "java -jar target/cartwright.jar ";
    /** The same with options of Java before it. */
    private static final Pattern START = Pattern.compile("java (?:-X\\S+ )*-jar target/cartwright\\.jar +(\\S+).*");

    private static final Pattern TESTS = Pattern.compile("-Dtest=([A-Za-z,+]+)"); // classes are told apart by commas
    private static final Pattern PROPERTY = Pattern.compile("-D([a-z]+\\.[a-z.]+)=?");
    private static final Pattern PROFILE = Pattern.compile("-P([a-z]+)");
    private static final Pattern SCRIPT = Pattern.compile("installer/[a-z-]+\\.(?:sh|ps1)");

    private static final Path SAMPLE = Path.of("sample-datasets", "outdoor", "outdoor-en.csv.gz");

    /** A word, or several in quotes. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

    @TempDir
    Path folder;

    @Test
    void everyCommandAndOptionInThePagesIsThere() throws Exception {
        CommandLine commands = CommandRun.program(new StringWriter(), new StringWriter(), folder, Clock.systemUTC())
                .line();
        int seen = 0;
        for (Path page : pages()) {
            CommandLine command = null;
            for (String line : Files.readAllLines(page)) {
                Matcher start = START.matcher(line.strip());
                boolean named = start.matches();
                if (named) {
                    command = commands.getSubcommands().get(start.group(1));
                    assertTrue(command != null, page + ": no command " + start.group(1));
                    seen++;
                }
                command = named || line.startsWith("     ") ? command : null;
                assertOptionsAreThere(page, line, command);
            }
        }
        assertTrue(seen >= 20, "only " + seen + " commands were found");
    }

    private static void assertOptionsAreThere(Path page, String line, CommandLine command) {
        Matcher option = OPTION.matcher(line.replaceFirst("^\\s*java .*?cartwright\\.jar ", ""));
        while (command != null && option.find()) {
            assertTrue(
                    command.getCommandSpec().optionsMap().containsKey(option.group()),
                    page + ": " + command.getCommandName() + " has no option " + option.group());
        }
    }

    @Test
    void everyTestPropertyProfileAndScriptInThePagesIsThere() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        int seen = 0;
        for (Path page : pages()) {
            for (String line : Files.readAllLines(page)) {
                if (line.strip().startsWith("mvn ")) {
                    seen++;
                    for (String tests : found(TESTS, line)) {
                        for (String test : tests.split(",")) {
                            assertTrue(sources.containsKey(test + ".java"), page + ": no test " + test);
                        }
                    }
                    for (String property : found(PROPERTY, line)) {
                        boolean read = build.contains(property)
                                || sources.values().stream().anyMatch(one -> one.contains("\"" + property + "\""));
                        assertTrue(read, page + ": nothing reads " + property);
                    }
                    for (String profile : found(PROFILE, line)) {
                        assertTrue(build.contains("<id>" + profile + "</id>"), page + ": no profile " + profile);
                    }
                }
                Matcher script = SCRIPT.matcher(line);
                while (script.find()) {
                    assertTrue(Files.isRegularFile(Path.of(script.group())), page + ": no script " + script.group());
                }
            }
        }
        assertTrue(seen >= 5, "only " + seen + " commands were found");
    }

    private static List<String> found(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(one -> one.group(1)).toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("src", "docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @Test
    void theCommandsOfTheUserGuideRun() throws Exception {
        try (InputStream sample = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            Files.copy(sample, folder.resolve("sales.csv"));
        }
        int ran = 0;
        boolean run = false;
        for (String line : Files.readAllLines(Path.of("src", "docs", "guide.md"))) {
            run = line.equals("<!-- run -->") || run && !line.isBlank();
            if (run && line.startsWith(PROGRAM)) {
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                int code = CommandRun.run(out, err, folder, Clock.systemUTC(), arguments(line));
                assertEquals(0, code, line + "\n" + err);
                assertTrue(!out.toString().isBlank(), line);
                ran++;
            }
        }
        assertTrue(ran >= 9, "ran only " + ran);
        for (String written : List.of("bundle.csv", "shelves.csv")) {
            try (Stream<String> lines = Files.lines(folder.resolve(written))) {
                assertTrue(lines.count() > 1, written + " has no rules");
            }
        }
    }

    /** Names of files are meant in the folder of this test. */
    private String[] arguments(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring(PROGRAM.length()));
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(
                    text.matches(".*\\.(csv|cartwright)") ? folder.resolve(text).toString() : text);
        }
        return words.toArray(String[]::new);
    }
}
