package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Occasion;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SoldProduct;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table with one line a product. */
final class LongTable implements Table {

    private static final int NONE = -1;

    /** Stands for a cell that is no number; no number that is read is infinite. */
    private static final double NO_NUMBER = Double.POSITIVE_INFINITY;

    private final Records records;
    private final Layout layout;
    private final ImportSettings settings;
    private final NumberCell numbers;
    private final int[] columns = new int[Role.values().length];
    private final int width;
    private final OccasionCells occasions = new OccasionCells();

    /** Products by the number of their cells. */
    private SoldProduct[] products = new SoldProduct[1 << 10];

    private DateOrder settled = DateOrder.GUESS;
    private boolean datesWereOpen;

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
            case SERVICE, RARE_ITEM -> heading(code());
            case DUPLICATE, ONE_NAME, ONE_CODE -> "";
        };
    }

    @Override
    public void each(Progress progress, Taker taker) throws ImportException {
        Dates dates = dates(progress);
        TimePattern times = dates.pattern();
        datesWereOpen = dates.isOpen();
        settled = times.order();
        lastTimeText = "";
        lastTime = null;
        Arrays.fill(products, null);
        KnownCells known = new KnownCells(productColumns());
        records.forEach(progress, record -> take(record, known, times, taker));
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

    private int[] productColumns() {
        return Stream.of(Role.ITEM, Role.NAME, Role.CATEGORY)
                .filter(this::has)
                .mapToInt(role -> columns[role.ordinal()])
                .toArray();
    }

    private boolean take(Record record, KnownCells known, TimePattern times, Taker taker) {
        if (record.malformed()) {
            return bad(taker, record, Reason.MALFORMED, "");
        }
        if (record.size() < width) {
            return bad(taker, record, Reason.TOO_FEW_COLUMNS, "");
        }
        String order = cell(record, Role.BASKET);
        if (settings.basketBy() == BasketBy.ORDER && order.isEmpty()) {
            return bad(taker, record, Reason.NO_BASKET, heading(Role.BASKET));
        }
        Role code = code();
        if (record.isEmpty(columns[code.ordinal()])) {
            return bad(taker, record, Reason.NO_ITEM, heading(code));
        }
        double quantity = number(record, Role.QUANTITY);
        if (quantity == NO_NUMBER) {
            return bad(taker, record, Reason.NOT_A_NUMBER, heading(Role.QUANTITY));
        }
        double price = number(record, Role.PRICE);
        if (price == NO_NUMBER) {
            return bad(taker, record, Reason.NOT_A_NUMBER, heading(Role.PRICE));
        }
        String timeText = cell(record, Role.TIME);
        LocalDateTime time = time(timeText, times);
        if (time == null && !timeText.isEmpty()) {
            return bad(taker, record, Reason.NOT_A_DATE, heading(Role.TIME));
        }
        String customer = cell(record, Role.CUSTOMER);
        String key = key(order, customer, time);
        if (key.isEmpty()) {
            return badKey(taker, record, customer);
        }
        SoldProduct product = product(record, code, known);
        Occasion occasion = occasion(record);
        taker.line(
                new BasketLine(record.line(), key, product, time, quantity, price, customer, occasion), order, record);
        return true;
    }

    /** The column that tells products apart. */
    private Role code() {
        return has(Role.ITEM) ? Role.ITEM : Role.NAME;
    }

    private boolean badKey(Taker taker, Record record, String customer) {
        return bad(taker, record, Reason.NO_CUSTOMER, heading(customer.isEmpty() ? Role.CUSTOMER : Role.TIME));
    }

    private @Nullable LocalDateTime time(String text, TimePattern times) {
        if (!text.equals(lastTimeText)) {
            lastTime = text.isEmpty() ? null : times.parse(text);
            lastTimeText = text;
        }
        return lastTime;
    }

    /** Returns what tells baskets apart; empty where the line lacks it. */
    private String key(String order, String customer, @Nullable LocalDateTime time) {
        if (settings.basketBy() == BasketBy.ORDER) {
            return order;
        }
        if (settings.basketBy() == BasketBy.CUSTOMER || customer.isEmpty()) {
            return customer;
        }
        return time == null ? "" : customer + " " + time.toLocalDate();
    }

    private SoldProduct product(Record record, Role code, KnownCells known) {
        int number = record.numberIn(known);
        if (number == SoldProduct.UNNUMBERED) {
            return named(record, code, number);
        }
        if (number >= products.length) {
            products = Arrays.copyOf(products, products.length * 2);
        }
        SoldProduct product = products[number];
        if (product == null) {
            product = named(record, code, number);
            products[number] = product;
        }
        return product;
    }

    private SoldProduct named(Record record, Role code, int number) {
        String sku = cell(record, code);
        String name = has(Role.NAME) ? cell(record, Role.NAME) : sku;
        return new SoldProduct(sku, name, cell(record, Role.CATEGORY), number);
    }

    private Occasion occasion(Record record) {
        return occasions.of(
                cell(record, Role.STORE),
                cell(record, Role.SEGMENT),
                has(Role.PROMOTION) ? cell(record, Role.PROMOTION) : null);
    }

    private boolean has(Role role) {
        return columns[role.ordinal()] != NONE;
    }

    /** Returns the cell of a role; empty where the table has no such column. */
    private String cell(Record record, Role role) {
        int column = columns[role.ordinal()];
        return column == NONE ? "" : record.cell(column);
    }

    /** Returns the number of a role; NaN where the cell is blank, {@link #NO_NUMBER} where it is no number. */
    private double number(Record record, Role role) {
        int column = columns[role.ordinal()];
        if (column == NONE) {
            return Double.NaN;
        }
        double plain = record.plainNumber(column);
        return Double.isNaN(plain) ? written(record.cell(column)) : plain;
    }

    private double written(String text) {
        return text.isEmpty() ? Double.NaN : numbers.parse(text).orElse(NO_NUMBER);
    }

    private String heading(Role role) {
        return has(role) ? layout.headings().get(columns[role.ordinal()]) : "";
    }

    private static boolean bad(Taker taker, Record record, Reason reason, String column) {
        taker.bad(record, reason, column);
        return true;
    }
}
