package cartwright.core.rule;

/** The formulas of {@link Measure} that take more than a line. */
final class Formulas {

    private Formulas() {}

    static double chiSquared(Cells t) {
        double margins = t.a * t.notA * t.c * t.notC;
        return t.n * t.determinant() * t.determinant() / margins;
    }

    static double collectiveStrength(Cells t) {
        double agreeing = t.ac * t.neither / (t.a * t.c + t.notA + t.notC);
        return agreeing * (t.n * t.n - t.a * t.c - t.notA * t.notC) / (t.n - t.ac - t.neither);
    }

    static double gini(Cells t) {
        double withA = (t.ac * t.ac + t.aOnly * t.aOnly) / t.a;
        double withoutA = t.notA == 0 ? 0 : (t.cOnly * t.cOnly + t.neither * t.neither) / t.notA;
        return (withA + withoutA) / t.n - (t.c * t.c + t.notC * t.notC) / (t.n * t.n);
    }

    static double implicationIndex(Cells t) {
        double expected = t.a * t.notC / t.n;
        return (t.aOnly - expected) / Math.sqrt(expected);
    }

    static double importance(Cells t) {
        return Math.log10(((t.ac + 1) / (t.a + 2)) / ((t.cOnly + 1) / (t.notA + 2)));
    }

    static double jMeasure(Cells t) {
        return (information(t.ac, t.a, t.c, t.n) + information(t.aOnly, t.a, t.notC, t.n)) / t.n;
    }

    static double kappa(Cells t) {
        double byChance = t.a * t.c + t.notA * t.notC;
        return (t.n * (t.ac + t.neither) - byChance) / (t.n * t.n - byChance);
    }

    static double lambda(Cells t) {
        double guess = Math.max(t.c, t.notC);
        return (Math.max(t.ac, t.aOnly) + Math.max(t.cOnly, t.neither) - guess) / (t.n - guess);
    }

    static double mutualInformation(Cells t) {
        double shared = information(t.ac, t.a, t.c, t.n)
                + information(t.aOnly, t.a, t.notC, t.n)
                + information(t.cOnly, t.notA, t.c, t.n)
                + information(t.neither, t.notA, t.notC, t.n);
        return shared / Math.min(entropy(t.a, t.n), entropy(t.c, t.n));
    }

    /** cell × log(P(cell) / (P(row) P(column))), 0 for an empty cell. */
    private static double information(double cell, double row, double column, double n) {
        return cell == 0 ? 0 : cell * Math.log(cell * n / (row * column));
    }

    /** n × the entropy of "so many of n". */
    private static double entropy(double count, double n) {
        return -information(count, n, n, n) - information(n - count, n, n, n);
    }

    static double relativeLinkage(Cells t) {
        double d = t.determinant() / t.n;
        double farthest = d > 0 ? Math.min(t.aOnly, t.cOnly) : -Math.min(t.ac, t.neither);
        return d / (d + farthest);
    }

    /** McNicholas, Murphy and O'Regan 2008: lift, moved between the least and most it can be at these thresholds. */
    static double standardisedLift(Cells t) {
        double lift = t.facts.counts().lift();
        double product = t.a / t.n * t.base();
        double s = t.facts.minSupport();
        double least = Math.max((t.a + t.c - t.n) / t.n / product, 4 * s / ((1 + s) * (1 + s)));
        least = Math.max(least, Math.max(s / product, t.facts.minConfidence() / t.base()));
        double most = t.n / Math.max(t.a, t.c);
        return least == most ? 1 : (lift - least) / (most - least);
    }

    static double yuleY(Cells t) {
        double agree = Math.sqrt(t.ac * t.neither);
        double differ = Math.sqrt(t.aOnly * t.cOnly);
        return (agree - differ) / (agree + differ);
    }
}
