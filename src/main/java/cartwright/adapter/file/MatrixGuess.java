package cartwright.adapter.file;

import cartwright.app.port.ImportSettings.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether a table has one column a product, and which columns those are. */
final class MatrixGuess {

    /** What a matrix may say of a basket beside its products. */
    static final Set<Role> ROLES = EnumSet.of(Role.BASKET, Role.TIME, Role.CUSTOMER, Role.STORE, Role.SEGMENT);

    /** Share of the other columns that must stand for products. */
    private static final double MOST = 0.6;

    /** Share of the cells that must say no: nobody buys half a shop, while numbers of a long table are seldom 0. */
    private static final double EMPTY = 0.5;

    private final Sample sample;
    private final boolean headed;
    private final boolean longHeadings;
    private final Set<Integer> others = new TreeSet<>();
    private final Set<Integer> products = new TreeSet<>();

    MatrixGuess(Sample sample, TableGuess guess) {
        this.sample = sample;
        this.headed = guess.headed();
        Map<Role, Integer> named = headed ? HeadingWords.roles(guess.headings()) : Map.of();
        this.longHeadings = named.keySet().stream().anyMatch(role -> !ROLES.contains(role));
        others.addAll(guess.columns().values());
        named.forEach((role, column) -> {
            if (ROLES.contains(role)) {
                others.add(column);
            }
        });
        for (int i = 0; i < sample.width(); i++) {
            if (!others.contains(i) && new ColumnValues(sample.column(i, headed)).isFlag()) {
                products.add(i);
            }
        }
    }

    /** Returns the columns that stand for a product. */
    Set<Integer> products() {
        return products;
    }

    /** A heading, no column that only a long table has, and nearly all columns say yes, no or how many. */
    boolean isLikely() {
        int free = sample.width() - others.size();
        return headed
                && !longHeadings
                && sample.rows().size() > 1
                && products.size() > 1
                && products.size() >= MOST * free
                && emptyShare() >= EMPTY;
    }

    private double emptyShare() {
        long cells = 0;
        long empty = 0;
        for (List<String> row : sample.rows().subList(1, sample.rows().size())) {
            for (int product : products) {
                cells += product < row.size() ? 1 : 0;
                empty += product < row.size() && Matrix.isNo(row.get(product)) ? 1 : 0;
            }
        }
        return cells == 0 ? 0 : (double) empty / cells;
    }
}
