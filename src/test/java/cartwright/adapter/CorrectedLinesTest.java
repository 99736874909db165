package cartwright.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.Correction;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import cartwright.app.session.RejectPage;
import cartwright.app.task.CorrectRejects;
import cartwright.app.task.ExportRejects;
import cartwright.app.task.ImportBaskets;
import cartwright.app.task.ReadRejects;
import cartwright.app.task.UndoImport;
import cartwright.core.basket.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was left out, corrected, taken in, and put back, on real files and a real project. */
class CorrectedLinesTest {

    private static final String SALES = "order_id,sku,product,time,quantity,price\n"
            + "1,A,tea,3/4/2024,1,2.50\n"
            + "1,B,\"milk, whole\",3/4/2024,two,1\n"
            + "2,A,tea,28/4/2024,1,2.50\n"
            + "2,,=cmd()|x,28/4/2024,1,1\n"
            + "3,A,\"tea,5/4/2024,1,1\n"
            + "3,A,tea,5/4/2024,-1,2.50\n"
            + "3,A,tea,35/4/2024,1,2.50\n"
            + "3,B\n";

    private static final String CATALOGUE = "sku,name,category 1,category 2,price,brand\n"
            + "A,Green tea,Drinks,Tea,2.20,Leaf\n"
            + ",Nobody,Drinks,Tea,1,\n"
            + ",Nobody too,Drinks,Tea,1,\n"
            + "B,Milk,Drinks,Milk,cheap,Cow\n";

    private final SqliteProjects store = new SqliteProjects(Clock.systemUTC());
    private final BasketFileReader files = new BasketFileReader();
    private final LineCorrections corrections = files.corrections();

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void place() {
        project = folder.resolve("p.cartwright");
    }

    private void sales() throws Exception {
        imported("sales.csv", SALES, ImportSettings.GUESS);
    }

    private void imported(String name, String text, ImportSettings settings) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        new ImportBaskets(store, files, project, List.of(file), settings).run(Progress.SILENT);
    }

    private RejectPage page() throws Exception {
        return new ReadRejects(store, project, null, 100).run(Progress.SILENT);
    }

    private Correction correction(RejectPage page, int line, String... cells) {
        KeptReject kept = page.lines().stream()
                .filter(each -> each.line().lineNumber() == line)
                .findFirst()
                .orElseThrow();
        return new Correction(kept, page.sources().get(kept.source()), List.of(cells));
    }

    private List<String> cells(RejectPage page, int line) {
        Correction empty = correction(page, line);
        return corrections.cells(empty.source(), empty.kept().line()).orElseThrow();
    }

    private String baskets() throws Exception {
        try (Project open = store.open(project)) {
            Map<String, TreeSet<String>> baskets = new TreeMap<>();
            for (int b = 0; b < open.summary().baskets(); b++) {
                TreeSet<String> items = new TreeSet<>();
                for (int item : open.baskets().baskets().itemsOf(b)) {
                    items.add(open.catalog().item(item).sku());
                }
                baskets.put(open.receipts(List.of(b)).get(0), items);
            }
            return baskets.toString();
        }
    }

    @Test
    void aLineIsReadAgainAsItsFileWasAndSaysWhatIsStillWrong() throws Exception {
        sales();
        RejectPage page = page();
        assertEquals(
                Map.of(
                        Reason.NOT_A_NUMBER, 1L,
                        Reason.NO_ITEM, 1L,
                        Reason.MALFORMED, 1L,
                        Reason.RETURN, 1L,
                        Reason.NOT_A_DATE, 1L,
                        Reason.TOO_FEW_COLUMNS, 1L),
                page.counts());
        assertEquals(List.of("1", "B", "milk, whole", "3/4/2024", "two", "1"), cells(page, 3));
        assertEquals(List.of("3", "A", "\"tea", "5/4/2024", "1", "1"), cells(page, 6));
        assertEquals(List.of("3", "B", "", "", "", ""), cells(page, 9));

        Correction wrong = correction(page, 8, "3", "A", "tea", "4/35/2024", "1", "2.50");
        assertEquals(Reason.NOT_A_DATE, corrections.check(wrong).orElseThrow().reason());
        assertEquals("time", corrections.check(wrong).orElseThrow().column());
        Correction monthFirst = correction(page, 8, "3", "A", "tea", "4/25/2024", "1", "2.50");
        assertTrue(corrections.check(monthFirst).isPresent(), "the day comes first in this file");
        Correction stillReturned = correction(page, 7, "3", "A", "tea", "5/4/2024", "-2", "2.50");
        assertEquals(
                Reason.RETURN, corrections.check(stillReturned).orElseThrow().reason());
        assertTrue(corrections
                .check(correction(page, 3, "1", "B", "milk", "3/4/2024", "2", "1"))
                .isEmpty());
    }

    @Test
    void correctedLinesAreOneImportThatAnUndoTakesBack() throws Exception {
        sales();
        RejectPage page = page();
        String before = baskets();
        assertEquals("{1=[A], 2=[A]}", before);
        CorrectRejects.Outcome outcome = CorrectRejects.of(
                        store,
                        corrections,
                        project,
                        List.of(
                                correction(page, 3, "1", "B", "milk", "3/4/2024", "2", "1"),
                                correction(page, 8, "3", "A", "tea", "", "1", "2.50"),
                                correction(page, 9, "", "B", "", "", "", "")))
                .run(Progress.SILENT);
        assertEquals(2, outcome.takenIn());
        assertEquals(1, outcome.left());
        assertEquals("{1=[A, B], 2=[A], 3=[A]}", baskets());
        assertEquals(4, page().all());
        try (Project open = store.open(project)) {
            assertEquals(4, open.summary().lines());
            assertEquals(4, open.summary().rejectedLines());
            List<ImportEntry> history = open.imports();
            assertEquals(2, history.size());
            assertEquals("sales.csv (corrected lines)", history.get(1).fileName());
            assertEquals(2, history.get(1).lines());
        }
        ImportEntry undone = new UndoImport(store, project).run(Progress.SILENT).orElseThrow();
        assertEquals(2, undone.lines());
        assertEquals(before, baskets());
        assertEquals(page.lines(), page().lines());
        assertEquals(page.counts(), page().counts());
    }

    @Test
    void aLineThatWasTakenInElsewhereIsNotTakenInTwice() throws Exception {
        sales();
        Correction good = correction(page(), 3, "1", "B", "milk", "3/4/2024", "2", "1");
        CorrectRejects job = CorrectRejects.of(store, corrections, project, List.of(good));
        job.run(Progress.SILENT);
        String once = baskets();
        assertThrows(cartwright.app.port.StoreException.class, () -> job.run(Progress.SILENT));
        assertEquals(once, baskets());
        try (Project open = store.open(project)) {
            assertEquals(3, open.summary().lines());
            assertEquals(2, open.imports().size());
        }
    }

    @Test
    void linesGoToASpreadsheetAndBackAndNoCellIsAFormula() throws Exception {
        sales();
        Path csv = folder.resolve("left.csv");
        assertEquals(6L, new ExportRejects(store, corrections, project, null, csv).run(Progress.SILENT));
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        assertEquals("id,file,line,column,reason,text,order_id,sku,product,time,quantity,price", lines.get(0));
        assertTrue(lines.get(2).endsWith(",2,,'=cmd()|x,28/4/2024,1,1"), lines.get(2));
        assertTrue(lines.get(4).endsWith(",3,A,tea,5/4/2024,'-1,2.50"), lines.get(4));

        assertEquals(0, fromFile(csv, Set.of()).takenIn(), "nothing was changed");
        lines.set(1, lines.get(1).replace(",two,1", ",2,1"));
        lines.set(4, lines.get(4).replace("'-1", "'-3"));
        Files.write(csv, lines);
        CorrectRejects.Outcome outcome = fromFile(csv, Set.of());
        assertEquals(List.of(1, 1), List.of(outcome.takenIn(), outcome.left()));
        assertEquals("{1=[A, B], 2=[A]}", baskets());

        Files.write(csv, lines.stream().map(line -> line.replace(",", ";")).toList());
        assertEquals(0, fromFile(csv, Set.of()).takenIn());
        Path foreign = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
        ImportException no = assertThrows(ImportException.class, () -> corrections.edited(foreign));
        assertEquals(ImportException.Reason.NO_REJECTS, no.reason());
    }

    private CorrectRejects.Outcome fromFile(Path csv, Set<Reason> asTheyAre) throws Exception {
        return CorrectRejects.of(store, corrections, project, corrections.edited(csv), asTheyAre)
                .run(Progress.SILENT);
    }

    @Test
    void whatARuleLeftOutIsTakenInWhenTheAnalystSaysSo() throws Exception {
        Map<cartwright.app.port.CleaningRule, Integer> rules =
                Map.of(cartwright.app.port.CleaningRule.DUPLICATE, 0, cartwright.app.port.CleaningRule.SINGLE_ITEM, 0);
        imported("d.csv", "order_id,sku,price\n1,A,1\n1,B,1\n1,B,1\n2,C,1\n", ImportSettings.GUESS.cleanedBy(rules));
        Path csv = folder.resolve("left.csv");
        new ExportRejects(store, corrections, project, Reason.SINGLE_ITEM, csv).run(Progress.SILENT);
        assertEquals(2, Files.readAllLines(csv).size());
        assertEquals(1, fromFile(csv, Set.of(Reason.SINGLE_ITEM)).takenIn());
        assertEquals("{1=[A, B], 2=[C]}", baskets());
        assertEquals(Map.of(Reason.DUPLICATE, 1L), page().counts());
    }

    @Test
    void basketsInOneLineAndMatricesAreCorrectedToo() throws Exception {
        imported("m.csv", "tea,milk,bread\n1,1,0\n0,some,1\n" + "0,0,1\n1,0,0\n".repeat(20), ImportSettings.GUESS);
        RejectPage page = page();
        assertEquals(List.of("0", "some", "1"), cells(page, 3));
        CorrectRejects.of(store, corrections, project, List.of(correction(page, 3, "0", "1", "1")))
                .run(Progress.SILENT);
        assertTrue(baskets().contains(":3=[bread, milk]"), baskets());

        project = folder.resolve("q.cartwright");
        imported(
                "b.csv",
                "tea,milk\n\"bread\nbread,milk,tea\n",
                new ImportSettings(ImportSettings.Format.BASKET, Map.of()));
        RejectPage broken = page();
        assertEquals(List.of("\"bread", "", ""), cells(broken, 2));
        CorrectRejects.of(store, corrections, project, List.of(correction(broken, 2, "bread", "", "")))
                .run(Progress.SILENT);
        assertTrue(baskets().contains(":2=[bread]"), baskets());
        assertEquals(0, page().all());
    }

    @Test
    void linesOfACatalogueAreCorrectedTakenInAndPutBack() throws Exception {
        sales();
        imported("catalogue.csv", CATALOGUE, ImportSettings.GUESS);
        RejectPage page = new ReadRejects(store, project, null, 100).run(Progress.SILENT);
        assertEquals(List.of("", "Nobody", "Drinks", "Tea", "1", ""), cells(page, "catalogue.csv", 3));
        assertEquals(List.of("B", "Milk", "Drinks", "Milk", "cheap", "Cow"), cells(page, "catalogue.csv", 5));
        Correction stillWrong =
                correction(page, "catalogue.csv", 5, "B", "Milk", "Drinks", "Milk", "free of charge", "");
        assertEquals(
                Reason.NOT_A_NUMBER, corrections.check(stillWrong).orElseThrow().reason());
        assertEquals("price", corrections.check(stillWrong).orElseThrow().column());

        Path csv = folder.resolve("left.csv");
        new ExportRejects(store, corrections, project, null, csv).run(Progress.SILENT);
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        lines.replaceAll(line -> line.replace(",Drinks,Milk,cheap,Cow", ",Drinks,Milk,0.95,Cow")
                .replace(",,Nobody,Drinks,Tea,1,", ",C,Coffee,Drinks,Tea,1,")
                .replace(",,Nobody too,", ",C,Coffee again,")
                .replace(",two,1", ",2,1"));
        Files.write(csv, lines);
        CorrectRejects.Outcome outcome = fromFile(csv, Set.of());
        assertEquals(List.of(3, 1), List.of(outcome.takenIn(), outcome.left()), "of two coffees one is a duplicate");
        try (Project open = store.open(project)) {
            Item milk = open.catalog().bySku("B").orElseThrow();
            assertEquals(List.of("Milk", "Drinks > Milk", "Cow"), List.of(
                    milk.name(), milk.category(), milk.details().brand()));
            assertEquals(0.95, milk.price());
            assertEquals(3, open.catalogueMatch().products());
            assertEquals(
                    List.of(
                            "sales.csv",
                            "catalogue.csv",
                            "sales.csv (corrected lines)",
                            "catalogue.csv (corrected lines)"),
                    open.imports().stream().map(ImportEntry::fileName).toList());
        }
        new UndoImport(store, project).run(Progress.SILENT).orElseThrow();
        new UndoImport(store, project).run(Progress.SILENT).orElseThrow();
        assertEquals(page.lines(), page().lines());
        try (Project open = store.open(project)) {
            assertEquals(1, open.catalogueMatch().products());
        }
    }

    private List<String> cells(RejectPage page, String file, int line) {
        Correction empty = correction(page, file, line);
        return corrections.cells(empty.source(), empty.kept().line()).orElseThrow();
    }

    private Correction correction(RejectPage page, String file, int line, String... cells) {
        KeptReject kept = page.lines().stream()
                .filter(each -> each.line().file().equals(file) && each.line().lineNumber() == line)
                .findFirst()
                .orElseThrow();
        return new Correction(kept, page.sources().get(kept.source()), List.of(cells));
    }

    @Test
    void aLineThatWasCutOrAnEarlySchemaIsOnlyShown() throws Exception {
        String longName = "x".repeat(5_000);
        imported("l.csv", "order_id,sku,price\n1,A,1\n2," + longName + ",cheap\n", ImportSettings.GUESS);
        RejectPage page = page();
        KeptReject cut = page.lines().get(0);
        SourceDescription source = page.sources().get(cut.source());
        assertTrue(corrections.cells(source, cut.line()).isEmpty());
        Path csv = folder.resolve("left.csv");
        new ExportRejects(store, corrections, project, null, csv).run(Progress.SILENT);
        assertTrue(corrections.edited(csv).isEmpty());
        assertEquals(0, fromFile(csv, Set.of(Reason.NOT_A_NUMBER)).takenIn());
    }
}
