package cartwright.ui.trust;

import cartwright.app.session.CompactCheck;
import cartwright.app.session.MapEffect;
import cartwright.app.session.QueryRobustness;
import cartwright.app.session.StabilityReport;
import cartwright.core.rule.SplitHalf;
import cartwright.ui.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a check found, in sentences. */
final class TrustText {

    /** Rules that are named one by one; the command prints all. */
    private static final int NAMED = 12;

    private final ViewContext context;

    TrustText(ViewContext context) {
        this.context = context;
    }

    /** Returns the sentences, the verdict first. */
    List<String> lines(Finding finding) {
        if (finding instanceof Finding.Rules rules) {
            return ofRules(rules);
        }
        if (finding instanceof Finding.Search search) {
            return search.ways().stream()
                    .filter(way -> way.tried() > 0)
                    .flatMap(way -> way.tooFew() ? Stream.of(way(way), warning(way)) : Stream.of(way(way)))
                    .toList();
        }
        if (finding instanceof Finding.Learned learned) {
            return ofNames(learned.effect());
        }
        return ((Finding.Vectors) finding).checks().stream().map(this::vectors).toList();
    }

    private List<String> ofRules(Finding.Rules found) {
        StabilityReport report = found.report();
        List<String> lines = new ArrayList<>();
        SplitHalf.Reading all = report.half().all();
        if (all.told() == 0) {
            lines.add(context.messages().text("trust.rules.none"));
            return lines;
        }
        lines.add(context.messages()
                .text(
                        "trust.rules.half",
                        context.numbers().count(all.told()),
                        context.numbers().percent(all.found()),
                        context.numbers().percent(all.again()),
                        context.numbers().percent(all.kept())));
        lines.add(context.messages()
                .text(
                        "trust.rules.named",
                        Math.min(NAMED, report.lines().size()),
                        context.numbers().count(report.rules())));
        report.lines().stream().limit(NAMED).forEach(line -> lines.add(rule(line, found, report.weeks())));
        return lines;
    }

    private String rule(StabilityReport.Line line, Finding.Rules found, int weeks) {
        String ifNames =
                context.sentences().names(found.data().catalog(), line.rule().antecedent());
        String thenName =
                context.sentences().names(found.data().catalog(), line.rule().consequent());
        String survival = context.numbers().percent(line.survival());
        return weeks == 0
                ? context.messages().text("trust.rules.rule", ifNames, thenName, survival)
                : context.messages()
                        .text(
                                "trust.rules.ruleWeeks",
                                ifNames,
                                thenName,
                                survival,
                                line.held().held(),
                                line.held().told());
    }

    private String way(QueryRobustness way) {
        String name = context.messages().name(way.variant());
        String mended = context.numbers().percent(way.mended());
        String typed = context.numbers().percent(way.overlap());
        return context.messages()
                .text(
                        mended.equals(typed) ? "trust.search.way" : "trust.search.mended",
                        name,
                        mended,
                        typed,
                        context.numbers().count(way.tried()));
    }

    private String warning(QueryRobustness way) {
        return context.messages()
                .text("trust.search.tooFew", context.numbers().percent(QueryRobustness.ENOUGH), way.worst());
    }

    private List<String> ofNames(MapEffect effect) {
        return List.of(
                context.messages().text(effect.helps() ? "trust.names.kept" : "trust.names.notKept"),
                context.messages()
                        .text(
                                "trust.names.figures",
                                context.numbers().count(effect.tried()),
                                context.numbers().percent(effect.mapped()),
                                context.numbers().percent(effect.plain()),
                                context.numbers()
                                        .signedTenths(
                                                effect.overlap().interval().low() * 100),
                                context.numbers()
                                        .signedTenths(
                                                effect.overlap().interval().high() * 100),
                                context.numbers().percent(effect.mappedRecall()),
                                context.numbers().percent(effect.recall())));
    }

    private String vectors(CompactCheck check) {
        return context.messages()
                .text(
                        check.bytesAValue() == 1 ? "trust.vectors.bytes" : "trust.vectors.floats",
                        check.axes(),
                        context.numbers().tenths(check.smaller()),
                        context.numbers().percent(check.recall()));
    }
}
