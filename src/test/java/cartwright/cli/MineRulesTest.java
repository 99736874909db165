package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.RealFiles;
import cartwright.core.rule.Measure;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code mine} about rules. */
class MineRulesTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandRun.run(out, err, folder, Clock.systemUTC(), arguments);
    }

    private String mine(Path project, String options) {
        out.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("mine", project.toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
        return out.toString();
    }

    @Test
    void groceriesLoseTheirTwinsWeakAndChanceRulesInKnownNumbers() throws Exception {
        Path project = folder.resolve("p.cartwright");
        String groceries = RealFiles.file("groceries/groceries.csv").toString();
        assertEquals(0, run("import", project.toString(), groceries, "--format", "basket"), err.toString());

        String mine = "--k 10 --min-confidence 0.5";
        assertTrue(mine(project, mine).endsWith("rules\t5668\n"), out.toString());
        String hidden = mine(project, mine + " --hide-twins --hide-weak");
        assertTrue(hidden.contains("rules\t5668\n") && hidden.endsWith("rules_kept\t5096\n"), hidden);
        String bonferroni = mine(project, mine + " --significant bonferroni --alpha 0.01");
        assertTrue(bonferroni.endsWith("rules_by_chance\t3853\nrules_kept\t1815\n"), bonferroni);
        assertTrue(mine(project, mine + " --significant bh").endsWith("rules_kept\t5668\n"), out.toString());
    }

    @Test
    void limitsAndMeasuresAddRulesAndColumns() throws Exception {
        Path baskets = Files.writeString(folder.resolve("b.csv"), "tea,milk,bread\ntea,milk,bread\nbread\ntea\n");
        Path project = folder.resolve("p.cartwright");
        Path rules = folder.resolve("r.csv");
        assertEquals(0, run("import", project.toString(), baskets.toString(), "--format", "basket"), err.toString());

        String options = "--k 2 --min-confidence 0 --rules " + rules;
        assertTrue(mine(project, options).endsWith("rules\t9\n"));
        assertTrue(mine(project, options + " --max-antecedent 1").endsWith("rules\t6\n"));
        assertTrue(mine(project, options + " --max-consequent 2 --max-antecedent 1")
                .endsWith("rules\t9\n"));
        assertTrue(Files.readString(rules)
                .contains("\nbread,milk|tea,2,3,2,4,0.5,0.6666666666666666,1.3333333333333333,"));

        mine(project, options + " --measures sebag,allConfidence");
        assertTrue(
                Files.readString(rules)
                        .startsWith(
                                "antecedent,consequent,support_count,antecedent_count,consequent_count,baskets,support,confidence,lift,leverage,conviction,sebag,allConfidence\n"));
        mine(project, options + " --measures all");
        assertEquals(
                11 + Measure.values().length, Files.readAllLines(rules).get(0).split(",").length);
    }

    @Test
    void whatMakesNoSenseIsCodeTwoAndOneSentence() {
        String project = folder.resolve("p.cartwright").toString();
        for (String wrong : List.of(
                "--measures lift,nonsense",
                "--alpha 1",
                "--max-consequent 0",
                "--max-antecedent 0",
                "--productive",
                "--significant perhaps")) {
            List<String> arguments = new ArrayList<>(List.of("mine", project, "--k", "2"));
            arguments.addAll(List.of(wrong.split(" ")));
            assertEquals(2, run(arguments.toArray(String[]::new)), wrong);
        }
        assertTrue(err.toString().contains("There is no measure nonsense."), err.toString());
    }
}
