package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Correction;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes rejected lines in that were corrected; those that are still wrong stay as they were. Lines of baskets are one
 * transaction, those of catalogues another.
 */
public final class CorrectRejects implements Job<CorrectRejects.Outcome> {

    /** Lines read at once. */
    private static final int PAGE = 10_000;

    private final ProjectStore store;
    private final LineCorrections corrections;
    private final Path project;
    private final Finder finder;

    /**
     * What became of corrected lines.
     *
     * @param reports the imports; none where no line could be taken in
     * @param takenIn number of lines taken in
     * @param left number of corrected lines that are still wrong
     */
    public record Outcome(List<ImportReport> reports, int takenIn, int left) {}

    /** Finds the corrections of an open project. */
    private interface Finder {
        List<Correction> in(Project project, Progress progress) throws StoreException;
    }

    private CorrectRejects(ProjectStore store, LineCorrections corrections, Path project, Finder finder) {
        this.store = store;
        this.corrections = corrections;
        this.project = project;
        this.finder = finder;
    }

    /** Creates the job for corrections made one by one. */
    public static CorrectRejects of(
            ProjectStore store, LineCorrections corrections, Path project, List<Correction> corrected) {
        List<Correction> all = List.copyOf(corrected);
        return new CorrectRejects(store, corrections, project, (open, progress) -> all);
    }

    /**
     * Creates the job for an exported file that was edited. Only lines whose cells differ from what they were count as
     * corrected.
     *
     * @param edited cells by id of the line
     * @param asTheyAre reasons whose lines are taken in though nothing was changed in them
     */
    public static CorrectRejects of(
            ProjectStore store,
            LineCorrections corrections,
            Path project,
            Map<Long, List<String>> edited,
            Set<RejectedLine.Reason> asTheyAre) {
        Map<Long, List<String>> all = Map.copyOf(edited);
        Set<RejectedLine.Reason> unchanged = Set.copyOf(asTheyAre);
        return new CorrectRejects(store, corrections, project, (open, progress) -> {
            List<Correction> found = new ArrayList<>();
            Map<Long, SourceDescription> sources = open.layouts();
            for (List<KeptReject> page = open.rejected(null, 0, PAGE); !page.isEmpty(); ) {
                progress.checkCancelled();
                for (KeptReject kept : page) {
                    SourceDescription source = sources.get(kept.source());
                    List<String> cells = all.get(kept.id());
                    if (source != null && cells != null && isWanted(corrections, kept, source, cells, unchanged)) {
                        found.add(new Correction(kept, source, cells));
                    }
                }
                page = open.rejected(null, page.get(page.size() - 1).id(), PAGE);
            }
            return found;
        });
    }

    private static boolean isWanted(
            LineCorrections corrections,
            KeptReject kept,
            SourceDescription source,
            List<String> cells,
            Set<RejectedLine.Reason> unchanged) {
        Optional<List<String>> before = corrections.cells(source, kept.line());
        return before.isPresent()
                && (unchanged.contains(kept.line().reason())
                        || !withoutBlankEnd(before.get()).equals(withoutBlankEnd(cells)));
    }

    /** A spreadsheet drops or adds empty cells at the end of a line. */
    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    @Override
    public Outcome run(Progress progress) throws StoreException, ImportException {
        try (Project open = store.open(project)) {
            List<Correction> ofBaskets = new ArrayList<>();
            List<Correction> ofCatalogues = new ArrayList<>();
            LineCorrections.Checks checks = corrections.checks();
            int left = 0;
            for (Correction correction : finder.in(open, progress)) {
                progress.checkCancelled();
                if (checks.next(correction).isPresent()) {
                    left++;
                } else if (correction.isOfCatalogue()) {
                    ofCatalogues.add(correction);
                } else {
                    ofBaskets.add(correction);
                }
            }
            List<ImportReport> reports = new ArrayList<>();
            for (List<Correction> good : List.of(ofBaskets, ofCatalogues)) {
                if (!good.isEmpty()) {
                    List<Long> ids = good.stream().map(each -> each.kept().id()).toList();
                    reports.add(open.importCorrected(corrections.source(good), ids, progress));
                }
            }
            return new Outcome(reports, ofBaskets.size() + ofCatalogues.size(), left);
        }
    }
}
