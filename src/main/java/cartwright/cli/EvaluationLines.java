package cartwright.cli;

import cartwright.app.session.RankerCost;
import cartwright.app.session.RankerReport;
import cartwright.app.session.RankerReport.Comparison;
import cartwright.app.session.Verdict;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.text.Messages;
import cartwright.ui.text.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code evaluate} prints of a report. */
final class EvaluationLines {

    private final RankerReport report;
    private final VerdictText text;

    EvaluationLines(RankerReport report, Messages messages) {
        this.report = report;
        this.text = new VerdictText(messages);
    }

    /** Returns the hit rate of each ranker at ten places, and how it stands to best sellers. */
    List<String> rates() {
        List<String> lines = new ArrayList<>();
        for (MeasureRow row : report.rows()) {
            if (row.measure() == Measure.HIT_RATE && row.at() == Evaluation.COMPARED_AT) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s\t%s@%d\t%.4f\t%.4f\t%d%s",
                        row.ranker(),
                        row.setting().key(row.measure()),
                        row.at(),
                        row.mean(),
                        row.sd(),
                        row.n(),
                        againstBestSellers(row)));
            }
        }
        return lines;
    }

    private String againstBestSellers(MeasureRow row) {
        for (Comparison each : report.comparisons()) {
            if (each.setting() == row.setting()
                    && each.ranker().equals(row.ranker())
                    && each.measure() == row.measure()) {
                return "\t" + compared(each.difference(), "best sellers");
            }
        }
        return "";
    }

    private static String compared(Difference found, String other) {
        return String.format(
                Locale.ROOT,
                "%s than %s by %+.4f (95 %% between %+.4f and %+.4f)",
                found.better() ? "better" : found.worse() ? "worse" : "not surely other",
                other,
                found.mean(),
                found.interval().low(),
                found.interval().high());
    }

    /** Returns each ranker against one of them, by hit rate and by NDCG at ten places. */
    List<String> against(RankerKind other) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            for (RankerKind kind : report.tried()) {
                for (Measure measure : List.of(Measure.HIT_RATE, Measure.NDCG)) {
                    if (kind != other) {
                        report.compare(setting, kind.key(), other.key(), measure)
                                .ifPresent(found -> lines.add(String.format(
                                        Locale.ROOT,
                                        "%s\t%s@%d\t%s",
                                        kind.key(),
                                        setting.key(measure),
                                        Evaluation.COMPARED_AT,
                                        compared(found, other.key()))));
                    }
                }
            }
        }
        return lines;
    }

    /** Returns the weights of the fusions; of the learned one the mean over the seeds. */
    List<String> weights() {
        List<String> lines = new ArrayList<>();
        if (!report.grounds().fusion().isEmpty()) {
            lines.add("weights\t" + RankerKind.FUSION.key() + "\t"
                    + weights(report.grounds().fusion()));
        }
        for (Setting setting : Setting.values()) {
            Map<RankerKind, Double> learned = report.fitted(setting);
            if (!learned.isEmpty()) {
                lines.add("weights\t" + RankerKind.FUSION_LEARNED.key()
                        + (setting == Setting.NEXT_BASKET ? " for the next basket" : "") + "\t" + weights(learned));
            }
        }
        return lines;
    }

    /** Returns weights as the option takes them. */
    static String weights(Map<RankerKind, Double> weights) {
        return new TreeMap<>(weights)
                .entrySet().stream()
                        .map(each -> String.format(
                                        Locale.ROOT, "%s=%.2f", each.getKey().key(), each.getValue())
                                .replaceFirst("\\.?0+$", ""))
                        .collect(Collectors.joining(","));
    }

    /** Returns which ranker to use for carts and for the next basket, and how sure that is. */
    List<String> verdicts() {
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Verdict.of(report, setting).ifPresent(verdict -> {
                lines.add(text.headline(verdict));
                lines.addAll(text.lines(verdict));
            });
        }
        return lines;
    }

    List<String> costs(List<RankerCost> costs) {
        return costs.stream()
                .map(cost -> String.format(Locale.ROOT, "cost\t%s\t%.2f ms a cart", cost.ranker(), cost.millis())
                        + (Double.isNaN(cost.training())
                                ? ""
                                : String.format(Locale.ROOT, "\t%.1f s of training a seed", cost.training())))
                .toList();
    }
}
