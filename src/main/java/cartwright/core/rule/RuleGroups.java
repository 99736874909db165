package cartwright.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many rules on one page: if-sides that go with the same then-sides form a group, and each group meets each then-side in one
 * cell.
 *
 * <p>The grouped matrix of M. Hahsler and R. Karpienko ("Visualizing association rules in hierarchical groups", Journal of
 * Business Economics 87, 2017): if-sides are clustered by k-means on their lifts, here their logarithms, so that twice and half
 * as often weigh alike; a then-side without a rule counts as no link. Groups start from if-sides that are far from each other,
 * so that the same rules have the same groups. Immutable.
 */
public final class RuleGroups {

    /** Rules looked at, the first ones: more would blur the groups and not be read. */
    private static final int MOST_RULES = 20_000;

    private static final int MOST_ROUNDS = 40;

    private final List<Group> groups;
    private final List<Integer> consequents;
    private final Map<Long, Cell> cells;

    private RuleGroups(List<Group> groups, List<Integer> consequents, Map<Long, Cell> cells) {
        this.groups = List.copyOf(groups);
        this.consequents = List.copyOf(consequents);
        this.cells = cells;
    }

    /**
     * If-sides that go with the same then-sides.
     *
     * @param antecedents number of if-sides
     * @param rules number of rules
     * @param items every item of the if-sides, the one in most of them first
     */
    public record Group(int antecedents, int rules, List<Integer> items) {

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * The rules from a group to a then-side.
     *
     * @param rules number of rules; at least 1
     * @param lift their middle lift in all baskets
     * @param both the largest number of all baskets that hold a rule of them
     * @param row that rule
     */
    public record Cell(int rules, double lift, int both, int row) {}

    /**
     * Groups the rules of a table.
     *
     * @param rows the rules looked at, by their rows
     * @param mostGroups groups at most; at least 1
     * @param mostConsequents then-sides at most, those of most rules; at least 1
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static RuleGroups of(
            RuleTable rules, int[] rows, int mostGroups, int mostConsequents, Runnable checkCancelled) {
        int[] first = Arrays.copyOf(rows, Math.min(MOST_RULES, rows.length));
        List<Integer> consequents = commonest(rules, first, mostConsequents);
        Map<Integer, Integer> columnOf = new HashMap<>();
        consequents.forEach(number -> columnOf.put(number, columnOf.size()));
        Map<Integer, List<Integer>> rowsOf = new LinkedHashMap<>(); // by if-side
        for (int row : first) {
            if (columnOf.containsKey(rules.consequentNumber(row))) {
                rowsOf.computeIfAbsent(rules.antecedentNumber(row), unknown -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Integer> antecedents = List.copyOf(rowsOf.keySet());
        double[][] points = new double[antecedents.size()][consequents.size()];
        for (int at = 0; at < points.length; at++) {
            if (at % 256 == 0) {
                checkCancelled.run();
            }
            for (int row : rowsOf.getOrDefault(antecedents.get(at), List.of())) {
                points[at][columnOf.getOrDefault(rules.consequentNumber(row), 0)] = logLift(rules, row);
            }
        }
        int[] group = kMeans(points, Math.min(mostGroups, points.length), checkCancelled);
        return new Builder(rules, consequents, columnOf).build(antecedents, rowsOf, group);
    }

    private static List<Integer> commonest(RuleTable rules, int[] rows, int most) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int row : rows) {
            counts.merge(rules.consequentNumber(row), 1, Integer::sum);
        }
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt((Integer number) -> -counts.getOrDefault(number, 0))
                        .thenComparingInt(number -> number))
                .limit(most)
                .toList();
    }

    private static double logLift(RuleTable rules, int row) {
        return Math.log(Math.max(1e-3, rules.all(row).lift()));
    }

    /** Returns the group of each point, in [0, k); every group holds a point. */
    static int[] kMeans(double[][] points, int k, Runnable checkCancelled) {
        int[] group = new int[points.length];
        if (k == 0) {
            return group;
        }
        double[][] centres = farApart(points, k);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            checkCancelled.run();
            boolean changed = false;
            for (int point = 0; point < points.length; point++) {
                int nearest = nearest(points[point], centres);
                changed |= nearest != group[point];
                group[point] = nearest;
            }
            if (!changed && round > 0) {
                break;
            }
            centres = means(points, group, centres);
        }
        return dense(group);
    }

    /** The longest point first, then always the one farthest from those taken (T. F. Gonzalez, 1985). */
    private static double[][] farApart(double[][] points, int k) {
        double[] apart = new double[points.length];
        double[] origin = new double[points[0].length];
        Arrays.setAll(apart, point -> squared(points[point], origin));
        double[][] centres = new double[k][];
        for (int centre = 0; centre < k; centre++) {
            int farthest = 0;
            for (int point = 1; point < points.length; point++) {
                farthest = apart[point] > apart[farthest] ? point : farthest;
            }
            centres[centre] = points[farthest];
            for (int point = 0; point < points.length; point++) {
                double now = squared(points[point], centres[centre]);
                apart[point] = centre == 0 ? now : Math.min(apart[point], now);
            }
        }
        return centres;
    }

    private static int nearest(double[] point, double[][] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < centres.length; centre++) {
            double apart = squared(point, centres[centre]);
            if (apart < least) {
                least = apart;
                nearest = centre;
            }
        }
        return nearest;
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /** A group that lost every point keeps its centre. */
    private static double[][] means(double[][] points, int[] group, double[][] before) {
        double[][] means = new double[before.length][before[0].length];
        int[] counts = new int[before.length];
        for (int point = 0; point < points.length; point++) {
            counts[group[point]]++;
            for (int d = 0; d < means[0].length; d++) {
                means[group[point]][d] += points[point][d];
            }
        }
        for (int centre = 0; centre < means.length; centre++) {
            for (int d = 0; d < means[0].length; d++) {
                means[centre][d] = counts[centre] == 0 ? before[centre][d] : means[centre][d] / counts[centre];
            }
        }
        return means;
    }

    private static int[] dense(int[] groups) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(groups)
                .map(group -> numbers.computeIfAbsent(group, unknown -> numbers.size()))
                .toArray();
    }

    /** Puts the cells together; groups and then-sides with the highest lifts come first. */
    private static final class Builder {

        private final RuleTable rules;
        private final List<Integer> consequents;
        private final Map<Integer, Integer> columnOf;

        Builder(RuleTable rules, List<Integer> consequents, Map<Integer, Integer> columnOf) {
            this.rules = rules;
            this.consequents = consequents;
            this.columnOf = columnOf;
        }

        RuleGroups build(List<Integer> antecedents, Map<Integer, List<Integer>> rowsOf, int[] group) {
            int count = Arrays.stream(group).max().orElse(-1) + 1;
            List<Group> groups = new ArrayList<>();
            Map<Long, Cell> cells = new HashMap<>();
            for (int number = 0; number < count; number++) {
                List<Integer> rows = new ArrayList<>();
                int members = 0;
                for (int at = 0; at < group.length; at++) {
                    if (group[at] == number) {
                        members++;
                        rows.addAll(rowsOf.getOrDefault(antecedents.get(at), List.of()));
                    }
                }
                groups.add(new Group(members, rows.size(), items(rows)));
                addCells(number, rows, cells);
            }
            return sorted(groups, cells);
        }

        private List<Integer> items(List<Integer> rows) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (int row : rows) {
                for (int item : rules.antecedent(row).toArray()) {
                    counts.merge(item, 1, Integer::sum);
                }
            }
            return counts.keySet().stream()
                    .sorted(Comparator.comparingInt((Integer item) -> -counts.getOrDefault(item, 0))
                            .thenComparingInt(item -> item))
                    .toList();
        }

        private void addCells(int group, List<Integer> rows, Map<Long, Cell> cells) {
            Map<Integer, List<Integer>> byColumn = new TreeMap<>();
            for (int row : rows) {
                byColumn.computeIfAbsent(
                                columnOf.getOrDefault(rules.consequentNumber(row), 0), unknown -> new ArrayList<>())
                        .add(row);
            }
            byColumn.forEach((column, inside) -> cells.put(key(group, column), cell(inside)));
        }

        private Cell cell(List<Integer> rows) {
            double[] lifts = rows.stream()
                    .mapToDouble(row -> rules.all(row).lift())
                    .sorted()
                    .toArray();
            int best = rows.get(0);
            for (int row : rows) {
                best = rules.all(row).both() > rules.all(best).both() ? row : best;
            }
            int middle = lifts.length / 2;
            double median = lifts.length % 2 == 1 ? lifts[middle] : (lifts[middle - 1] + lifts[middle]) / 2;
            return new Cell(rows.size(), median, rules.all(best).both(), best);
        }

        private RuleGroups sorted(List<Group> groups, Map<Long, Cell> cells) {
            int[] rows = byLift(groups.size(), consequents.size(), (group, column) -> cells.get(key(group, column)));
            int[] columns = byLift(consequents.size(), groups.size(), (column, group) -> cells.get(key(group, column)));
            Map<Long, Cell> placed = new HashMap<>();
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    Cell cell = cells.get(key(rows[row], columns[column]));
                    if (cell != null) {
                        placed.put(key(row, column), cell);
                    }
                }
            }
            return new RuleGroups(
                    Arrays.stream(rows).mapToObj(groups::get).toList(),
                    Arrays.stream(columns).mapToObj(consequents::get).toList(),
                    placed);
        }

        private interface Cells {
            @Nullable Cell at(int one, int other);
        }

        private static int[] byLift(int size, int others, Cells cells) {
            double[] highest = new double[size];
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < others; other++) {
                    Cell cell = cells.at(one, other);
                    highest[one] = cell == null ? highest[one] : Math.max(highest[one], cell.lift());
                }
            }
            return IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer one) -> -highest[one])
                            .thenComparingInt(one -> one))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private static long key(int group, int column) {
        return (long) group << 32 | column;
    }

    /** Returns the groups, the one with the highest lift first. */
    public List<Group> groups() {
        return groups;
    }

    /** Returns the numbers of the then-sides in the table's sets, the one with the highest lift first. */
    public List<Integer> consequents() {
        return consequents;
    }

    /** Returns where a group meets a then-side, by their places; null where there is no rule. */
    public @Nullable Cell cell(int group, int consequent) {
        return cells.get(key(group, consequent));
    }

    /** Returns the largest number of baskets of a cell; 0 without cells. */
    public int mostBoth() {
        return cells.values().stream().mapToInt(Cell::both).max().orElse(0);
    }
}
