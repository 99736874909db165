package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Occasion;
import cartwright.app.port.RejectedLine.Reason;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file with one basket a line and one column a product: a cell says whether it was bought, or how many. */
final class Matrix implements Table {

    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "x", "是", "有", "√");
    private static final Set<String> NO = Set.of("", "0", "false", "f", "no", "n", "?", "-", "否", "无");

    private final Records records;
    private final Layout layout;
    private final ImportSettings settings;
    private final BasketKeys keys;
    private final OccasionCells occasions = new OccasionCells();
    private DateOrder settled = DateOrder.GUESS;
    private boolean datesWereOpen;

    Matrix(Records records, Layout layout, ImportSettings settings, BasketKeys keys) {
        this.records = records;
        this.layout = layout;
        this.settings = settings;
        this.keys = keys;
    }

    /** Tells whether a cell says something about a product: yes, no, or how many. */
    static boolean isFlag(String cell) {
        return isNo(cell) || isOneOf(YES, cell) || count(cell).isPresent();
    }

    static boolean isNo(String cell) {
        return isOneOf(NO, cell);
    }

    private static boolean isOneOf(Set<String> words, String cell) {
        return words.contains(cell) || cell.length() < 6 && words.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static OptionalDouble count(String cell) {
        OptionalDouble number = new NumberCell(true).parse(cell);
        boolean whole = number.isPresent()
                && number.getAsDouble() >= 0
                && number.getAsDouble() == Math.rint(number.getAsDouble());
        return whole ? number : OptionalDouble.empty();
    }

    @Override
    public boolean hasNames() {
        return false;
    }

    @Override
    public String columnOf(CleaningRule rule) {
        return "";
    }

    @Override
    public void each(Progress progress, Taker taker) throws ImportException {
        Dates dates = dates(progress);
        TimePattern times = dates.pattern();
        datesWereOpen = dates.isOpen();
        settled = times.order();
        records.forEach(progress, record -> take(record, times, taker));
    }

    @Override
    public DateOrder datesSettled() {
        return layout.columns().containsKey(Role.TIME) ? settled : DateOrder.GUESS;
    }

    @Override
    public boolean datesAreOpen(Progress progress) throws ImportException {
        return dates(progress).isOpen();
    }

    @Override
    public boolean datesWereOpen() {
        return datesWereOpen;
    }

    private Dates dates(Progress progress) throws ImportException {
        return Dates.of(
                records, layout.columns().get(Role.TIME), settings.notation().dates(), progress);
    }

    private boolean take(Record record, TimePattern times, Taker taker) {
        if (record.malformed()) {
            taker.bad(record, Reason.MALFORMED, "");
            return true;
        }
        int strange = strange(record);
        if (strange >= 0) {
            taker.bad(
                    record,
                    Reason.NOT_A_FLAG,
                    strange < layout.headings().size() ? layout.headings().get(strange) : "");
            return true;
        }
        String named = layout.cell(record, Role.BASKET);
        String key = named.isEmpty() ? keys.of(record) : named;
        String timeText = layout.cell(record, Role.TIME);
        LocalDateTime time = timeText.isEmpty() ? null : times.parse(timeText);
        String customer = layout.cell(record, Role.CUSTOMER);
        Occasion occasion =
                occasions.of(layout.cell(record, Role.STORE), layout.cell(record, Role.SEGMENT), promotion(record));
        boolean any = false;
        for (int i = 0; i < record.size(); i++) {
            String cell = record.cell(i);
            if (!layout.products().contains(i) || isNo(cell)) {
                continue;
            }
            double quantity = count(cell).orElse(Double.NaN);
            if (quantity != 0) { // 0.0, which is not written as the word for none
                taker.line(
                        line(record, key, i, time, quantity, customer).at(occasion),
                        named,
                        new OneProduct(record, product(i)));
                any = true;
            }
        }
        if (!any) {
            taker.bad(record, Reason.NO_ITEM, "");
        }
        return true;
    }

    private BasketLine line(
            Record record, String key, int column, @Nullable LocalDateTime time, double quantity, String customer) {
        String product = product(column);
        return new BasketLine(record.line(), key, product, product, "", time, quantity, Double.NaN, customer);
    }

    private @Nullable String promotion(Record record) {
        return layout.columns().containsKey(Role.PROMOTION) ? layout.cell(record, Role.PROMOTION) : null;
    }

    private String product(int column) {
        return layout.headings().get(column);
    }

    /** Returns the first cell that is no flag or has no product above it; -1 when all are well. */
    private int strange(Record record) {
        for (int i = 0; i < record.size(); i++) {
            String cell = record.cell(i);
            boolean beyond =
                    i >= layout.headings().size() || layout.headings().get(i).isBlank();
            if (beyond ? !isNo(cell) : layout.products().contains(i) && !isFlag(cell)) {
                return i;
            }
        }
        return -1;
    }
}
