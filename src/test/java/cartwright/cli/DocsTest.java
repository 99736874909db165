package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands in README and src/docs are there, with their options; {@link DocCommandsTest} runs them. */
class DocsTest {

    /** A call of the program, perhaps with options of Java before it. */
    private static final Pattern START = Pattern.compile("java (?:-X\\S+ )*-jar target/cartwright\\.jar +(\\S+).*");

    private static final Pattern TESTS = Pattern.compile("-Dtest=([A-Za-z,+]+)"); // classes are told apart by commas
    private static final Pattern PROPERTY = Pattern.compile("-D([a-z]+\\.[a-z.]+)=?");
    private static final Pattern PROFILE = Pattern.compile("-P([a-z]+)");
    private static final Pattern SCRIPT = Pattern.compile("installer/[a-z-]+\\.(?:sh|ps1)");

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

    /** Returns README and the pages beside it. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("src", "docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
