package cartwright.cli;

import cartwright.app.port.Project;
import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Saves the options of a command with what it found, and writes the command again from them. */
final class SavedRuns {

    /** Options that say where the result goes, not what it is. */
    private static final Set<String> NOT_SAVED = Set.of("save", "rerun", "itemsets", "rules");

    private final CliServices services;
    private final Path project;

    SavedRuns(CliServices services, Path project) {
        this.services = services;
        this.project = project;
    }

    void save(String name, ParseResult given, RunOutcome outcome) throws StoreException {
        try (Project open = services.projects().open(project)) {
            open.saveRun(name, settings(given), outcome);
        }
        services.out().printf("saved\t%s%n", Cells.tabSafe(name));
    }

    private static Map<String, String> settings(ParseResult given) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (OptionSpec option : given.matchedOptions()) {
            String name = option.longestName().substring("--".length());
            if (!NOT_SAVED.contains(name)) {
                String joint = option.splitRegex().equals(",") ? "," : "|"; // said twice is said with both
                settings.put(name, String.join(joint, option.originalStringValues()));
            }
        }
        return settings;
    }

    SavedRun find(String name) throws StoreException, CommandFailure {
        try (Project open = services.projects().open(project)) {
            return open.runs().stream()
                    .filter(run -> run.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure("The project has no saved run \"" + name + "\"."));
        }
    }

    /** Returns the arguments that say the same again. */
    String[] arguments(SavedRun saved) {
        List<String> arguments = new ArrayList<>(List.of(project.toString()));
        saved.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    /** Prints whether the same options gave the same. */
    void compare(SavedRun saved, RunOutcome now) {
        RunOutcome then = saved.outcome();
        print("saved_at", saved.savedAt().toString());
        print("data", then.dataHash().equals(now.dataHash()) ? "as saved" : "changed since");
        print("model", then.modelHash().equals(now.modelHash()) ? "as saved" : "changed since");
        print("result", then.rulesHash().equals(now.rulesHash()) ? "identical" : "different");
    }

    private void print(String name, String value) {
        services.out().printf("%s\t%s%n", name, value);
    }
}
