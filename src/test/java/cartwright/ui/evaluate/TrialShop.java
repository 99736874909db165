package cartwright.ui.evaluate;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.ProjectData;
import cartwright.app.task.ImportBaskets;
import cartwright.app.task.OpenProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A real project in which the answer is known: every customer comes again and again for the same two things, which go together. */
public final class TrialShop {

    private static final int CUSTOMERS = 30;

    private final Path folder;
    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private int visits;

    /** Creates a shop whose files lie in a folder. */
    public TrialShop(Path folder) {
        this.folder = folder;
    }

    /** Returns what opens its project. */
    public ProjectStore store() {
        return store;
    }

    /** Imports so many visits of every customer into the project of a name, and reads it. */
    public ProjectData visits(String name, int more) throws Exception {
        StringBuilder csv = new StringBuilder("order,item,date,customer\n");
        for (int visit = 0; visit < more; visit++) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                for (String part : List.of("a", "b")) {
                    csv.append("o%d-%d,%s%d,2026-03-%02d 10:%02d:00,c%d\n"
                            .formatted(
                                    visits + visit, customer, part, customer, visits + visit + 1, customer, customer));
                }
            }
        }
        visits += more;
        Path file = Files.writeString(folder.resolve(name + visits + ".csv"), csv);
        Path project = folder.resolve(name + ".cartwright");
        new ImportBaskets(store, new BasketFileReader(), project, List.of(file), ImportSettings.GUESS)
                .run(Progress.SILENT);
        return new OpenProject(store, project).run(Progress.SILENT);
    }
}
