package cartwright.core.rule;

/** The cells and margins of a rule's two-by-two table, as numbers to calculate with. */
final class Cells {

    final RuleFacts facts;
    final double n;
    final double a;
    final double c;
    final double ac;
    final double aOnly;
    final double cOnly;
    final double neither;
    final double notA;
    final double notC;

    Cells(RuleFacts facts) {
        RuleCounts counts = facts.counts();
        this.facts = facts;
        n = counts.baskets();
        a = counts.antecedent();
        c = counts.consequent();
        ac = counts.both();
        aOnly = a - ac;
        cOnly = c - ac;
        notA = n - a;
        notC = n - c;
        neither = notA - cOnly;
    }

    /** Returns P(C|A). */
    double confidence() {
        return ac / a;
    }

    /** Returns P(C). */
    double base() {
        return c / n;
    }

    /** Returns what both would be by chance, a c / n. */
    double expected() {
        return a * c / n;
    }

    /** Returns the determinant of the table; positive where A and C attract each other. */
    double determinant() {
        return ac * neither - aOnly * cOnly;
    }
}
