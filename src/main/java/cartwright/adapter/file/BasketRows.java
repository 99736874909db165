package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.RejectedLine.Reason;
import java.util.LinkedHashSet;
import java.util.Set;

/** A file with one basket a line: each cell is a product, and naming one twice in a line counts once. */
final class BasketRows implements Table {

    private final Records records;
    private final BasketKeys keys;

    BasketRows(Records records, BasketKeys keys) {
        this.records = records;
        this.keys = keys;
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
    public boolean datesAreOpen(Progress progress) {
        return false;
    }

    @Override
    public void each(Progress progress, Taker taker) throws ImportException {
        records.forEach(progress, record -> take(record, taker));
    }

    private boolean take(Record record, Taker taker) {
        if (record.malformed()) {
            taker.bad(record, Reason.MALFORMED, "");
            return true;
        }
        Set<String> products = new LinkedHashSet<>(record.row());
        products.remove("");
        if (products.isEmpty()) {
            taker.bad(record, Reason.NO_ITEM, "");
            return true;
        }
        String key = keys.of(record);
        for (String product : products) {
            BasketLine line =
                    new BasketLine(record.line(), key, product, product, "", null, Double.NaN, Double.NaN, "");
            taker.line(line, "", new OneProduct(record, product));
        }
        return true;
    }
}
