package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.ProjectData;
import cartwright.app.task.KeepOfferBook;
import cartwright.app.task.OpenProject;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers by weights, facts and rules, as a shop would ask for them. */
class OffersCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String project = "";

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    /** Tea went with milk long ago and goes with lemon now; sugar goes with it now and then. */
    @BeforeEach
    void importShop() throws Exception {
        StringBuilder csv = new StringBuilder("order,item,date\n");
        for (int day = 0; day < 40; day++) {
            String partner = day < 22 ? "milk" : "lemon";
            String date = "2026-0" + (1 + day / 28) + "-" + String.format("%02d", 1 + day % 28);
            for (String item : day % 3 == 0 ? List.of("tea", partner, "sugar") : List.of("tea", partner)) {
                csv.append(day + "," + item + "," + date + "\n");
            }
        }
        project = folder.resolve("p.cartwright").toString();
        Path file = Files.writeString(folder.resolve("b.csv"), csv);
        assertEquals(0, run("import", project, file.toString()), err.toString());
    }

    private List<String> offered(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"recommend", project, "--cart", "tea"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        assertEquals(0, run(arguments), err.toString());
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("\t"))
                .map(line -> line.split("\t")[2])
                .toList();
    }

    /** Tea is in every basket, so each rate from it is the base rate, however strongly it is drawn there. */
    @Test
    void smoothedRatesTakeThePlaceOfLowerEnds() {
        offered("-n", "1");
        assertEquals("0.398", out.toString().split("\t")[1].substring(0, 5), "lower end of 22 of 40");
        assertEquals(List.of("milk"), offered("-n", "1", "--smoothing"));
        assertEquals("0.550000", out.toString().split("\t")[1]);
        offered("-n", "1", "--no-smoothing");
        assertEquals("0.398", out.toString().split("\t")[1].substring(0, 5));
    }

    @Test
    void aShortHalfLifeTurnsTheOrder() {
        assertEquals(List.of("milk", "lemon", "sugar"), offered());
        assertEquals(List.of("lemon", "sugar", "milk"), offered("--half-life", "5"));
        assertEquals(List.of("milk", "lemon", "sugar"), offered("--half-life", "5", "--weight", "timeliness=0"));
    }

    @Test
    void wishesAreHeard() throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.csv"), "sku,margin,stock\nsugar,90,5\nmilk,1,0\n");
        Path rules = Files.writeString(folder.resolve("rules.csv"), "never-together,tea,milk\nalways-offer,sugar\n");

        assertEquals(List.of("sugar", "milk", "lemon"), offered("--pin", "sugar"));
        assertEquals(List.of("lemon", "sugar"), offered("--hide", "milk"));
        assertEquals(
                "sugar",
                offered("--facts", facts.toString(), "--weight", "margin=2").get(0));
        assertFalse(offered("--facts", facts.toString(), "--weight", "stock=1").contains("milk"));
        assertEquals(List.of("sugar", "lemon"), offered("--business-rules", rules.toString()));
    }

    @Test
    void whatTheProjectKeepsCountsUntilItIsLeftOut() throws Exception {
        SqliteProjects projects = new SqliteProjects(Clock.systemUTC());
        ProjectData data = new OpenProject(projects, Path.of(project)).run(Progress.SILENT);
        int milk = data.catalog().bySku("milk").orElseThrow().id();
        int sugar = data.catalog().bySku("sugar").orElseThrow().id();
        int tea = data.catalog().bySku("tea").orElseThrow().id();
        OfferBook book = new OfferBook(
                OfferWishes.PLAIN.with(sugar, OfferWishes.Place.FIRST).withHalfLife(5),
                new BusinessRules(List.of(new BusinessRules.NeverTogether(tea, milk))),
                ItemFacts.unknown(data.catalog().size()),
                false,
                List.of());
        new KeepOfferBook(projects, new CsvOfferFiles(), data, book).run(Progress.SILENT);

        assertEquals(List.of("sugar", "lemon"), offered(), "pinned first, and milk never beside tea");
        assertTrue(err.toString().contains("business rules: 1, pinned products: 1"), err.toString());
        assertEquals(List.of("sugar"), offered("--hide", "lemon"), "an option adds to what is kept");
        assertEquals(List.of("milk", "lemon", "sugar"), offered("--ignore-kept"));
        assertEquals(List.of("lemon", "sugar", "milk"), offered("--ignore-kept", "--half-life", "5"));
    }

    @Test
    void contributionsAddUpToTheScoreAndWordsToTheSimilarity() {
        assertEquals(0, run("recommend", project, "--query", "a cup of tea", "-n", "1", "--explain"), err.toString());
        List<String> lines = out.toString().lines().toList();
        double score = Double.parseDouble(lines.get(0).split("\t")[1]);
        double parts = 0;
        double words = 0;
        double relevance = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            if (cells[2].startsWith("\"")) {
                words += Double.parseDouble(cells[1]);
            } else {
                parts += Double.parseDouble(cells[1]);
                relevance = cells[2].equals("near the search") ? Double.parseDouble(cells[3]) : relevance;
            }
        }
        assertEquals(score, parts, 5e-6, out.toString());
        assertEquals(relevance, words, 5e-6, out.toString());
        assertTrue(relevance > 0.3, out.toString());
    }

    @Test
    void wrongWishesGetOneSentence() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.csv"), "always-offer,coffee\n");

        assertEquals(1, run("recommend", project, "--cart", "tea", "--business-rules", rules.toString()));
        assertEquals(
                "File \"rules.csv\", line 1, cell 2: the project has no product with the code \"coffee\".",
                err.toString().strip());
        assertEquals(1, run("recommend", project, "--cart", "tea", "--pin", "coffee"));
        assertEquals(2, run("recommend", project, "--cart", "tea", "--half-life", "0"));
        assertEquals(2, run("recommend", project, "--cart", "tea", "--weight", "luck=1"));
        assertEquals(2, run("recommend", project, "--cart", "tea", "--boost", "x=-1"));
    }
}
