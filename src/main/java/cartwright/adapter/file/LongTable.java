package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A table with one line a product. */
final class LongTable implements LineSource {

    private static final int NONE = -1;

    private final Records records;
    private final Layout layout;
    private final SourceDescription description;
    private final NumberCell numbers;
    private final int[] columns = new int[Role.values().length];
    private final int width;

    LongTable(FileContent content, Layout layout, SourceDescription description) {
        this.records = new Records(content, layout);
        this.layout = layout;
        this.description = description;
        this.numbers = layout.numbers();
        for (Role role : Role.values()) {
            columns[role.ordinal()] = layout.columns().getOrDefault(role, NONE);
        }
        this.width = Collections.max(layout.columns().values()) + 1;
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public void read(LineSink sink, Progress progress) throws ImportException {
        TimePattern times = timePattern(progress);
        records.forEach(progress, record -> take(record, times, sink));
    }

    /**
     * Settles the order of day and month. It costs a look at every line only where no line says: a file sorted by time
     * may begin with thousands of lines of the 12th of a month, and the wrong order would shift them silently.
     */
    private TimePattern timePattern(Progress progress) throws ImportException {
        Dates dates = new Dates();
        int column = columns[Role.TIME.ordinal()];
        if (column != NONE) {
            records.forEach(onlyCancelling(progress), record -> {
                if (record.size() > column) {
                    dates.see(record.cell(column));
                }
                return dates.isOpen() || record.line() < Sample.MOST_ROWS;
            });
        }
        return dates.pattern();
    }

    /** The look ahead is no part of what is done, yet may be cancelled. */
    private static Progress onlyCancelling(Progress progress) {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                progress.checkCancelled();
            }
        };
    }

    private boolean take(RecordReader record, TimePattern times, LineSink sink) {
        if (record.malformed()) {
            return records.reject(sink, record, Reason.MALFORMED, "");
        }
        if (record.size() < width) {
            return records.reject(sink, record, Reason.TOO_FEW_COLUMNS, "");
        }
        String basket = cell(record, Role.BASKET);
        if (basket.isEmpty()) {
            return reject(sink, record, Reason.NO_BASKET, Role.BASKET);
        }
        Role code = has(Role.ITEM) ? Role.ITEM : Role.NAME;
        String sku = cell(record, code);
        if (sku.isEmpty()) {
            return reject(sink, record, Reason.NO_ITEM, code);
        }
        return takeNumbers(record, times, new Product(basket, sku), sink);
    }

    private record Product(String basket, String sku) {}

    private boolean takeNumbers(RecordReader record, TimePattern times, Product product, LineSink sink) {
        OptionalDouble quantity = number(record, Role.QUANTITY);
        if (quantity.isEmpty()) {
            return reject(sink, record, Reason.NOT_A_NUMBER, Role.QUANTITY);
        }
        OptionalDouble price = number(record, Role.PRICE);
        if (price.isEmpty()) {
            return reject(sink, record, Reason.NOT_A_NUMBER, Role.PRICE);
        }
        String timeText = cell(record, Role.TIME);
        LocalDateTime time = timeText.isEmpty() ? null : times.parse(timeText);
        if (time == null && !timeText.isEmpty()) {
            return reject(sink, record, Reason.NOT_A_DATE, Role.TIME);
        }
        if (quantity.getAsDouble() <= 0) { // false where the quantity is unknown
            return reject(sink, record, Reason.RETURN, Role.QUANTITY);
        }
        sink.accept(line(record, product, time, quantity.getAsDouble(), price.getAsDouble()));
        return true;
    }

    private BasketLine line(
            RecordReader record, Product product, @Nullable LocalDateTime time, double quantity, double price) {
        String name = has(Role.NAME) ? cell(record, Role.NAME) : product.sku();
        return new BasketLine(
                record.line(),
                product.basket(),
                product.sku(),
                name,
                cell(record, Role.CATEGORY),
                time,
                quantity,
                price,
                cell(record, Role.CUSTOMER));
    }

    private boolean has(Role role) {
        return columns[role.ordinal()] != NONE;
    }

    /** Returns the cell of a role; empty where the table has no such column. */
    private String cell(RecordReader record, Role role) {
        int column = columns[role.ordinal()];
        return column == NONE ? "" : record.cell(column);
    }

    /** Returns the number of a role; NaN where the cell is blank, nothing where it is no number. */
    private OptionalDouble number(RecordReader record, Role role) {
        String text = cell(record, role);
        return text.isEmpty() ? OptionalDouble.of(Double.NaN) : numbers.parse(text);
    }

    private boolean reject(LineSink sink, RecordReader record, Reason reason, Role role) {
        return records.reject(sink, record, reason, layout.headings().get(columns[role.ordinal()]));
    }
}
