package cartwright.cli;

import cartwright.app.port.RuleSheet;
import cartwright.app.session.MinedSlice;
import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleLattice;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleMeasures;
import cartwright.core.rule.RuleSelection;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of {@code mine} about which rules are made, kept and written. */
final class RuleOptions {

    private static final String ALL = "all";

    @Option(
            names = "--max-antecedent",
            paramLabel = "N",
            description = "Most items on the if-side of a rule; no limit by default.")
    private int maxAntecedent = Integer.MAX_VALUE;

    @Option(
            names = "--max-consequent",
            paramLabel = "N",
            description = "Most items on the then-side of a rule; 1 by default.")
    private int maxConsequent = 1;

    @Option(
            names = "--measures",
            paramLabel = "all|NAME,...",
            split = ",",
            description = "Further columns of the rules file, by the names that arules gives its measures.")
    private List<String> measures = List.of();

    @Option(
            names = "--significant",
            paramLabel = "none|bonferroni|holm|bh|layered|holdout",
            description =
                    "Keep rules that chance does not explain (Fisher's exact test), corrected for the number tried;"
                            + " none by default.")
    private Significance significance = Significance.NONE;

    @Option(names = "--alpha", paramLabel = "X", description = "Level of significance; 0.05 by default.")
    private double alpha = 0.05;

    @Option(
            names = "--productive",
            description = "With --significant: each step from a rule with one item less must be significant.")
    private boolean productive;

    @Option(names = "--hide-twins", description = "Leave out rules about the same baskets as a simpler rule.")
    private boolean hideTwins;

    @Option(names = "--hide-weak", description = "Leave out rules whose confidence a shorter rule reaches.")
    private boolean hideWeak;

    /** Returns what is wrong with the options, if anything is. */
    Optional<String> problem() {
        if (maxAntecedent < 1 || maxConsequent < 1) {
            return Optional.of("--max-antecedent and --max-consequent must be at least 1.");
        }
        if (!(alpha > 0 && alpha < 1)) {
            return Optional.of("--alpha must be above 0 and below 1.");
        }
        if (productive && significance == Significance.NONE) {
            return Optional.of("--productive needs --significant.");
        }
        return measures.stream()
                .filter(name -> !name.equals(ALL) && Measure.named(name).isEmpty())
                .findFirst()
                .map(name -> "There is no measure " + name + ". There are: "
                        + Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.joining(", ")) + ".");
    }

    RuleLimits limits(double minConfidence) {
        return new RuleLimits(minConfidence, maxAntecedent, maxConsequent);
    }

    SelectRules.Choice choice() {
        return new SelectRules.Choice(hideTwins, hideWeak, significance, alpha, productive);
    }

    RuleSheet sheet(MinedSlice mined, RuleSelection selection, RuleLimits limits) {
        boolean narrowed = mined.tau() != Double.NEGATIVE_INFINITY;
        List<Measure> chosen = measures.contains(ALL)
                ? List.of(Measure.values())
                : measures.stream()
                        .flatMap(name -> Measure.named(name).stream())
                        .toList();
        if (chosen.isEmpty()) {
            return new RuleSheet(mined.rules(), selection, narrowed, List.of(), null);
        }
        double minSupport = (double) mined.settings().k() / mined.slice().size();
        RuleMeasures evaluator = new RuleMeasures(new RuleLattice(mined.rules()), minSupport, limits.minConfidence());
        return new RuleSheet(mined.rules(), selection, narrowed, chosen, evaluator);
    }

    /** Prints how many rules are left and why the others are not; nothing where none could be hidden. */
    void print(PrintWriter out, RuleSelection selection) {
        if (!choice().hidesNothing()) {
            out.printf("rules_twins\t%d%n", selection.twins());
            out.printf("rules_weak\t%d%n", selection.weak());
            out.printf("rules_by_chance\t%d%n", selection.byChance());
            out.printf("rules_kept\t%d%n", selection.size());
        }
    }
}
