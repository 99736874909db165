package cartwright.ui.rules;

import cartwright.core.rule.Measure;
import cartwright.ui.text.Messages;

/** What columns are called, and what they mean, in one line each. */
final class ColumnNames {

    private final Messages messages;

    ColumnNames(Messages messages) {
        this.messages = messages;
    }

    /** Returns the heading, without its line break. */
    String of(RuleValue column) {
        return heading(column).replace("\n", messages.text("rules.headingGap"));
    }

    /** Returns the heading. */
    String heading(RuleValue column) {
        return column instanceof RuleColumn plain
                ? messages.name(plain)
                : messages.name(((MeasureColumn) column).measure());
    }

    /** Returns what the column means. */
    String meaning(RuleValue column) {
        return column instanceof RuleColumn plain ? plain(plain) : meaning(((MeasureColumn) column).measure());
    }

    private String meaning(Measure measure) {
        return messages.text("enum.Measure." + measure.name() + ".tip");
    }

    private String plain(RuleColumn column) {
        return messages.text(
                switch (column) {
                    case IF -> "rules.tip.if";
                    case THEN -> "rules.tip.then";
                    case BOTH -> "rules.tip.both";
                    case ATTACH -> "rules.tip.attach";
                    case TIMES_ALL -> "rules.tip.timesAll";
                    case TIMES_SEARCH -> "rules.tip.timesSearch";
                    case EXTRA -> "rules.tip.extra";
                    case STRENGTH -> "rules.tip.strength";
                    case TREND -> "rules.tip.trend";
                });
    }
}
