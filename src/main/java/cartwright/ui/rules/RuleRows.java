package cartwright.ui.rules;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.Strength;
import java.util.List;

/**
 * What the rule table shows, column after column, computed once away from the window.
 *
 * <p>Columns as flat arrays sort some ten times faster than a list of row objects with properties.
 */
final class RuleRows {

    static final RuleRows EMPTY = new RuleRows(List.of());

    private final List<AssociationRule> rules;
    private final String[] ifNames;
    private final String[] thenNames;
    private final double[] attach;
    private final double[] attachLow;
    private final double[] attachHigh;
    private final double[] timesAll;
    private final double[] timesSearch;
    private final double[] extra;
    private final Strength[] strengths;

    private RuleRows(List<AssociationRule> rules) {
        int n = rules.size();
        this.rules = rules;
        ifNames = new String[n];
        thenNames = new String[n];
        attach = new double[n];
        attachLow = new double[n];
        attachHigh = new double[n];
        timesAll = new double[n];
        timesSearch = new double[n];
        extra = new double[n];
        strengths = new Strength[n];
    }

    static RuleRows of(ItemCatalog catalog, List<AssociationRule> rules) {
        RuleRows rows = new RuleRows(rules);
        for (int row = 0; row < rules.size(); row++) {
            rows.fill(row, catalog, rules.get(row));
        }
        return rows;
    }

    private void fill(int row, ItemCatalog catalog, AssociationRule rule) {
        RuleCounts slice = rule.slice();
        RuleCounts all = rule.all();
        Interval interval = slice.confidenceInterval();
        ifNames[row] = names(catalog, rule.antecedent());
        thenNames[row] = catalog.item(rule.consequent()).name();
        attach[row] = slice.confidence();
        attachLow[row] = interval.low();
        attachHigh[row] = interval.high();
        timesAll[row] = all.lift();
        timesSearch[row] = slice.lift();
        extra[row] = all.extraBaskets();
        strengths[row] = all.strength();
    }

    private static String names(ItemCatalog catalog, Itemset items) {
        StringBuilder names = new StringBuilder();
        for (int position = 0; position < items.size(); position++) {
            names.append(position == 0 ? "" : " + ")
                    .append(catalog.item(items.item(position)).name());
        }
        return names.toString();
    }

    int size() {
        return rules.size();
    }

    AssociationRule rule(int row) {
        return rules.get(row);
    }

    String ifNames(int row) {
        return ifNames[row];
    }

    String thenName(int row) {
        return thenNames[row];
    }

    int both(int row) {
        return rules.get(row).slice().both();
    }

    double attach(int row) {
        return attach[row];
    }

    double attachLow(int row) {
        return attachLow[row];
    }

    double attachHigh(int row) {
        return attachHigh[row];
    }

    double timesAll(int row) {
        return timesAll[row];
    }

    double timesSearch(int row) {
        return timesSearch[row];
    }

    double extra(int row) {
        return extra[row];
    }

    Strength strength(int row) {
        return strengths[row];
    }
}
