package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History, filters and saved runs by command. */
class ProjectCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String project = "";
    private String sales = "";

    @BeforeEach
    void write() throws Exception {
        project = folder.resolve("p.cartwright").toString();
        StringBuilder lines = new StringBuilder("order,date,sku,category,price\n");
        for (int order = 0; order < 40; order++) {
            String head = order + ",2024-03-" + (order < 20 ? "0" : "1") + (1 + order % 9) + ",";
            lines.append(head).append("tea,Drinks,3\n");
            lines.append(head).append(order % 2 == 0 ? "milk,Drinks,1\n" : "cake,Bakery,9\n");
        }
        sales = Files.writeString(folder.resolve("sales.csv"), lines).toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandRun.run(
                out, err, folder, Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC), arguments);
    }

    private List<String> mined(String... options) {
        String[] arguments = new String[4 + options.length];
        System.arraycopy(new String[] {"mine", project, "--k", "3"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        assertEquals(0, run(arguments), err.toString());
        return out.toString().lines().toList();
    }

    @Test
    void theSameFileIsNoticedAndAnImportIsTakenBack() throws Exception {
        assertEquals(0, run("import", project, sales), err.toString());
        String copy = Files.copy(Path.of(sales), folder.resolve("copy.csv")).toString();

        assertEquals(1, run("import", project, copy));
        assertTrue(err.toString().contains("copy.csv") && err.toString().contains("2026-01-02"), err.toString());
        String project2 = folder.resolve("q.cartwright").toString();
        assertEquals(1, run("import", project2, sales, copy));
        assertTrue(err.toString().contains("sales.csv"), err.toString());
        assertEquals(0, run("history", project2), err.toString());
        assertEquals("", out.toString());

        assertEquals(0, run("import", project, copy, "--again"), err.toString());
        assertEquals(0, run("history", project), err.toString());
        assertEquals(2, out.toString().lines().count(), out.toString());
        assertTrue(out.toString().startsWith("2026-01-02T03:04:05Z\tsales.csv\t80\t0\t"), out.toString());
        assertEquals(0, run("undo", project), err.toString());
        assertEquals("Took back copy.csv: 80 lines, 0 rejected lines\n", out.toString());
        assertEquals(0, run("undo", project), err.toString());
        assertEquals(1, run("undo", project));
        assertEquals("There is no import that can be taken back.\n", err.toString());
        assertEquals(0, run("import", project, copy), err.toString());
    }

    @Test
    void anOrderOfDatesThatNoDateSettlesIsSaid() throws Exception {
        String open = Files.writeString(
                        folder.resolve("open.csv"),
                        "order,date,product\n1,3/4/2024,tea\n1,3/4/2024,milk\n2,5/4/2024,tea\n")
                .toString();
        assertEquals(0, run("import", project, open), err.toString());
        assertTrue(err.toString().contains("open.csv") && err.toString().contains("the day was taken"), err.toString());

        assertEquals(0, run("undo", project), err.toString());
        assertEquals(0, run("import", project, open, "--dates", "month-first"), err.toString());
        assertEquals("", err.toString(), "what was said is not guessed");
        assertEquals(0, run("import", project, sales), err.toString());
        assertEquals("", err.toString(), "years in front leave nothing open");
        String told = Files.writeString(
                        folder.resolve("told.csv"), "order,date,product\n7,3/4/2024,tea\n7,13/4/2024,milk\n")
                .toString();
        assertEquals(0, run("import", project, told), err.toString());
        assertEquals("", err.toString(), "a date of the 13th settles it");
    }

    @Test
    void linesLeftOutAreListedCorrectedInAFileAndTakenIn() throws Exception {
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), "order_id,sku,price\n1,A,x\n1,B,2\n2,A,1\n2,B,=1+1\n,C,1\n");
        assertEquals(0, run("import", project, bad.toString()), err.toString());
        assertEquals(0, run("rejects", project, "--counts"), err.toString());
        assertEquals("no-basket\t1\nnot-a-number\t2\n", out.toString());
        assertEquals(0, run("rejects", project, "--reason", "not-a-number"), err.toString());
        assertEquals(
                "1\tbad.csv\t2\tprice\tnot-a-number\t1,A,x\n2\tbad.csv\t5\tprice\tnot-a-number\t2,B,=1+1\n",
                out.toString());
        Path csv = folder.resolve("left.csv");
        assertEquals(0, run("rejects", project, "--export", csv.toString()), err.toString());
        assertEquals("left.csv: 3 lines\n", out.toString());
        String text = Files.readString(csv);
        assertTrue(text.contains(",2,B,'=1+1\n"), text);
        Files.writeString(csv, text.replace("2,B,'=1+1\n", "2,B,2\n").replace(",,C,1\n", ",3,C,-\n"));
        assertEquals(0, run("rejects", project, "--reimport", csv.toString()), err.toString());
        assertEquals("1 lines taken in, 1 corrected lines are still wrong\n", out.toString());
        assertEquals(0, run("history", project), err.toString());
        assertTrue(out.toString().contains("\tbad.csv (corrected lines)\t1\t0\t"), out.toString());
        assertEquals(0, run("undo", project), err.toString());
        assertEquals(0, run("rejects", project, "--counts"), err.toString());
        assertEquals("no-basket\t1\nnot-a-number\t2\n", out.toString());
        assertEquals(2, run("rejects", project, "--reason", "mood"));
        assertEquals(1, run("rejects", project, "--reimport", bad.toString()));
        assertTrue(err.toString().contains("bad.csv"), err.toString());
    }

    @Test
    void aCatalogueIsImportedBesideTheBasketsAndItsMarginsCount() throws Exception {
        Path catalogue = Files.writeString(
                folder.resolve("c.csv"), "sku,name,category,margin\nNOWHERE,x,y,1\nNOWHERE,x,y,1\n,x,y,1\n");
        assertEquals(0, run("import", project, sales, "--catalogue", catalogue.toString()), err.toString());
        assertTrue(
                out.toString().contains("c.csv: 1 products, 2 lines rejected")
                        && out.toString().contains("catalogue: 1 products, 0 of them sold; "),
                out.toString());
        assertEquals(2, run("import", project));
    }

    @Test
    void filtersNarrowWhatIsMined() {
        assertEquals(0, run("import", project, sales), err.toString());

        assertTrue(mined().contains("baskets\t40"));
        assertTrue(mined("--from", "2024-03-11").contains("baskets\t20"));
        assertTrue(mined("--to", "2024-03-09").contains("baskets\t20"));
        assertTrue(mined("--from", "2024-03-01", "--to", "2024-03-01").contains("baskets\t3"));
        assertTrue(mined("--category", "Bakery").contains("baskets\t20"));
        assertTrue(mined("--category", "Bakery|Drinks").contains("baskets\t40"));
        assertTrue(mined("--contains", "tea|milk").contains("baskets\t20"));
        assertTrue(mined("--without", "milk", "--max-price", "3").contains("baskets\t20"));
        assertTrue(mined("--min-price", "5").contains("baskets\t20"));

        assertEquals(1, run("mine", project, "--k", "3", "--category", "Fish"));
        assertEquals("The project has no category \"Fish\".\n", err.toString());
        assertEquals(1, run("mine", project, "--k", "3", "--store", "North"));
        assertEquals(1, run("mine", project, "--k", "3", "--from", "yesterday"));
        assertEquals("--from must be a day such as 2024-03-01, not \"yesterday\".\n", err.toString());
        assertEquals(1, run("mine", project, "--k", "3", "--from", "2025-01-01"));
        assertEquals(1, run("mine", project, "--k", "3", "--promotion", "with"));
        assertEquals(1, run("mine", project, "--k", "3", "--min-price", "3", "--max-price", "2"));
        assertEquals(0, run("recommend", project, "--cart", "tea", "--without", "cake"), err.toString());
        assertEquals(1, out.toString().lines().count(), out.toString());
    }

    @Test
    void aSavedRunGivesTheSameRulesUntilTheDataChange() throws Exception {
        assertEquals(0, run("import", project, sales), err.toString());
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        String[] given = {
            "--save",
            "spring tea",
            "--to",
            "2024-03-15",
            "--min-confidence=0.2",
            "--rules",
            "" + first,
            "--measures",
            "leverage",
            "--measures",
            "cosine"
        };
        assertTrue(mined(given).contains("saved\tspring tea"), out.toString());
        assertEquals(0, run("runs", project), err.toString());
        assertTrue(out.toString().startsWith("spring tea\t2026-01-02T03:04:05Z\t"), out.toString());
        assertTrue(
                out.toString().endsWith("\t--k=3 --measures=leverage,cosine --min-confidence=0.2 --to=2024-03-15\n"),
                out.toString());

        assertEquals(0, run("mine", project, "--rerun", "spring tea", "--rules", "" + second), err.toString());
        assertTrue(out.toString().contains("data\tas saved\nmodel\tas saved\nresult\tidentical\n"), out.toString());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));

        Path more = Files.writeString(folder.resolve("more.csv"), "order,date,sku\n" + "x,2024-03-05,tea\n".repeat(2));
        assertEquals(0, run("import", project, more.toString()), err.toString());
        assertEquals(0, run("mine", project, "--rerun", "spring tea"), err.toString());
        assertTrue(out.toString().contains("data\tchanged since\n"), out.toString());
        assertTrue(out.toString().contains("result\tdifferent\n"), out.toString());
        assertEquals(1, run("mine", project, "--rerun", "autumn"));
        assertEquals("The project has no saved run \"autumn\".\n", err.toString());
        assertEquals(2, run("mine", project));
    }
}
