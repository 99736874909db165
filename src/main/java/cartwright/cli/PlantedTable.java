package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.RecommendItems;
import cartwright.app.task.SuggestedTau;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Recommendation;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At which place the planted rules of a generated shop are recommended, with a query for their scope and without. */
final class PlantedTable {

    private static final int OFFERS = 50;
    private static final int K = 5;
    private static final Pattern CELL = Pattern.compile("\\G(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

    private final ProjectData data;
    private final Workbench bench;
    private final Path truth;

    PlantedTable(ProjectData data, Workbench bench, Path truth) {
        this.data = data;
        this.bench = bench;
        this.truth = truth;
    }

    List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("### Planted rules");
        lines.add("");
        lines.add(
                "| Rule | Kind | Scope | Attach rate | Lift | Place for the cart | Place with a query for the scope |");
        lines.add("|---|---|---|---|---|---|---|");
        for (String line : Files.readAllLines(truth, StandardCharsets.UTF_8).subList(1, size())) {
            lines.add(row(cells(line)));
        }
        lines.add("");
        return lines;
    }

    private int size() throws Exception {
        return Files.readAllLines(truth, StandardCharsets.UTF_8).size();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find() && cell.start() < line.length()) {
            cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
        }
        return cells;
    }

    private String row(List<String> cells) throws Exception {
        String scope = cells.get(2);
        Itemset cart = FilterOptions.itemset(
                data, List.of(cells.get(4).split("\\|")[0].split("\\+"))); // of several that all lead there the first
        int wanted = FilterOptions.itemset(data, List.of(cells.get(5))).item(0);
        String withQuery = "";
        if (scope.startsWith("any of ")) {
            QueryAnswer answer = bench.answer(
                    AnswerQuery.Words.of(scope.substring("any of ".length()).replace("|", ", "), MatchMode.BEST),
                    BasketMask.ALL);
            SliceChoice near = new SliceChoice.AboveTau(SuggestedTau.of(answer));
            withQuery = place(new RecommendItems.Request(answer, near, cart, K, OFFERS), wanted);
        }
        SliceChoice all = new SliceChoice.NearestPercent(100);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.3f | %.2f | %s | %s |",
                cells.get(0),
                cells.get(1).toLowerCase(Locale.ROOT).replace('_', ' '),
                scope.replace("|", ", "),
                Double.parseDouble(cells.get(11)),
                Double.parseDouble(cells.get(13)),
                place(new RecommendItems.Request(null, all, cart, K, OFFERS), wanted),
                withQuery);
    }

    private String place(RecommendItems.Request request, int wanted) {
        List<Recommendation> offered = new RecommendItems(data, request).run(Progress.SILENT);
        for (int place = 0; place < offered.size(); place++) {
            if (offered.get(place).itemId() == wanted) {
                return String.valueOf(place + 1);
            }
        }
        return "not among " + OFFERS;
    }
}
