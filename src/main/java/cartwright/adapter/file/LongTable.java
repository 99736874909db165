package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.RejectedLine.Reason;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A table with one line a product. */
final class LongTable implements Table {

    private static final int NONE = -1;

    private final Records records;
    private final Layout layout;
    private final ImportSettings settings;
    private final NumberCell numbers;
    private final int[] columns = new int[Role.values().length];
    private final int width;
    private final OccasionCells occasions = new OccasionCells();
    private DateOrder settled = DateOrder.GUESS;

    /** Lines of one basket follow each other and have the same time, which is read once. */
    private String lastTimeText = "";

    private @Nullable LocalDateTime lastTime;

    LongTable(Records records, Layout layout, ImportSettings settings) {
        this.records = records;
        this.layout = layout;
        this.settings = settings;
        this.numbers = layout.numbers();
        for (Role role : Role.values()) {
            columns[role.ordinal()] = layout.columns().getOrDefault(role, NONE);
        }
        this.width = Collections.max(layout.columns().values()) + 1;
    }

    @Override
    public boolean hasNames() {
        return has(Role.NAME) && has(Role.ITEM);
    }

    @Override
    public String columnOf(CleaningRule rule) {
        return switch (rule) {
            case RETURN, RETURNED_SALE -> heading(Role.QUANTITY);
            case CANCELLED, GIANT_BASKET, SINGLE_ITEM -> heading(Role.BASKET);
            case ZERO_PRICE -> heading(Role.PRICE);
            case NO_NAME -> heading(Role.NAME);
            case SERVICE, RARE_ITEM -> heading(has(Role.ITEM) ? Role.ITEM : Role.NAME);
            case DUPLICATE, ONE_NAME, ONE_CODE -> "";
        };
    }

    @Override
    public void each(Progress progress, Taker taker) throws ImportException {
        TimePattern times = dates(progress).pattern();
        settled = times.order();
        lastTimeText = "";
        lastTime = null;
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

    private Dates dates(Progress progress) throws ImportException {
        return Dates.of(
                records, layout.columns().get(Role.TIME), settings.notation().dates(), progress);
    }

    private boolean take(Record record, TimePattern times, Taker taker) {
        if (record.malformed()) {
            return bad(taker, record, Reason.MALFORMED, "");
        }
        if (record.size() < width) {
            return bad(taker, record, Reason.TOO_FEW_COLUMNS, "");
        }
        if (settings.basketBy() == BasketBy.ORDER && cell(record, Role.BASKET).isEmpty()) {
            return bad(taker, record, Reason.NO_BASKET, heading(Role.BASKET));
        }
        Role code = has(Role.ITEM) ? Role.ITEM : Role.NAME;
        String sku = cell(record, code);
        if (sku.isEmpty()) {
            return bad(taker, record, Reason.NO_ITEM, heading(code));
        }
        return takeNumbers(record, times, sku, taker);
    }

    private boolean takeNumbers(Record record, TimePattern times, String sku, Taker taker) {
        OptionalDouble quantity = number(record, Role.QUANTITY);
        if (quantity.isEmpty()) {
            return bad(taker, record, Reason.NOT_A_NUMBER, heading(Role.QUANTITY));
        }
        OptionalDouble price = number(record, Role.PRICE);
        if (price.isEmpty()) {
            return bad(taker, record, Reason.NOT_A_NUMBER, heading(Role.PRICE));
        }
        String timeText = cell(record, Role.TIME);
        if (!timeText.equals(lastTimeText)) {
            lastTime = timeText.isEmpty() ? null : times.parse(timeText);
            lastTimeText = timeText;
        }
        LocalDateTime time = lastTime;
        if (time == null && !timeText.isEmpty()) {
            return bad(taker, record, Reason.NOT_A_DATE, heading(Role.TIME));
        }
        String key = key(record, time);
        if (key.isEmpty()) {
            boolean nobody = cell(record, Role.CUSTOMER).isEmpty();
            return bad(taker, record, Reason.NO_CUSTOMER, heading(nobody ? Role.CUSTOMER : Role.TIME));
        }
        taker.line(
                line(record, key, sku, time, quantity.getAsDouble(), price.getAsDouble()),
                cell(record, Role.BASKET),
                record);
        return true;
    }

    /** Returns what tells baskets apart; empty where the line lacks it. */
    private String key(Record record, @Nullable LocalDateTime time) {
        if (settings.basketBy() == BasketBy.ORDER) {
            return cell(record, Role.BASKET);
        }
        String customer = cell(record, Role.CUSTOMER);
        if (settings.basketBy() == BasketBy.CUSTOMER || customer.isEmpty()) {
            return customer;
        }
        return time == null ? "" : customer + " " + time.toLocalDate();
    }

    private BasketLine line(
            Record record, String key, String sku, @Nullable LocalDateTime time, double quantity, double price) {
        return new BasketLine(
                record.line(),
                key,
                sku,
                has(Role.NAME) ? cell(record, Role.NAME) : sku,
                cell(record, Role.CATEGORY),
                time,
                quantity,
                price,
                cell(record, Role.CUSTOMER),
                occasions.of(
                        cell(record, Role.STORE),
                        cell(record, Role.SEGMENT),
                        has(Role.PROMOTION) ? cell(record, Role.PROMOTION) : null));
    }

    private boolean has(Role role) {
        return columns[role.ordinal()] != NONE;
    }

    /** Returns the cell of a role; empty where the table has no such column. */
    private String cell(Record record, Role role) {
        int column = columns[role.ordinal()];
        return column == NONE ? "" : record.cell(column);
    }

    /** Returns the number of a role; NaN where the cell is blank, nothing where it is no number. */
    private OptionalDouble number(Record record, Role role) {
        String text = cell(record, role);
        return text.isEmpty() ? OptionalDouble.of(Double.NaN) : numbers.parse(text);
    }

    private String heading(Role role) {
        return has(role) ? layout.headings().get(columns[role.ordinal()]) : "";
    }

    private static boolean bad(Taker taker, Record record, Reason reason, String column) {
        taker.bad(record, reason, column);
        return true;
    }
}
