package cartwright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the evaluation: a head, then a section for each data set; sections that are not measured anew stay as they were. */
final class EvaluationPage {

    private static final String HEAD = """
            # Tables of the evaluation

            One command writes this page. It imports each set anew, evaluates with seeds 1 to 5 and trains with seed 1:

            ```
            java -jar target/cartwright.jar evaluation-tables --data FOLDER --out src/docs/evaluation-tables.md
            ```

            With `--sets A,B` it measures only some of them and leaves the sections of the others; each says when it was measured.

            `FOLDER` holds `groceries/groceries.csv` (9,835 baskets of one month in one shop; Hahsler, Hornik and Reutterer 2006) and
            `online-retail/online_retail_full.csv.gz` (one year of a British gift seller; Chen, Sain and Guo 2012, doi 10.24432/C5BW33). The outdoor
            samples are generated and come with the program. What the tables say is in [evaluation.md](evaluation.md). HR is the hit rate, the share of
            questions of which the list names a wanted product; *catalogue* the share of products shown to anybody; *best sellers* the share of places
            that go to the tenth of the catalogue that sells best; *likeness* the mean cosine of two products of a list, as columns of baskets.
            Intervals are of 95 % and from a paired bootstrap over baskets; ± is the deviation over the seeds.
            """;

    private static final String SECTION = "## ";

    private final Path file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** Reads the sections of a page, if it is there. */
    EvaluationPage(Path file) throws Exception {
        this.file = file;
        List<String> section = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.<String>of()) {
            if (line.startsWith(SECTION)) {
                section = new ArrayList<>();
                sections.put(line, section);
            }
            section.add(line);
        }
    }

    /** Takes a section in the place of the one with its first line, and writes the page. */
    void write(List<String> section) throws Exception {
        sections.put(section.get(0), section);
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        lines.add("");
        sections.values().forEach(lines::addAll);
        while (lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
