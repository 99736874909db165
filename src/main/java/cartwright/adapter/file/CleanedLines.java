package cartwright.adapter.file;

import cartwright.app.cleaning.Cleaner;
import cartwright.app.cleaning.ProductNames;
import cartwright.app.cleaning.SalesSurvey;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import java.util.Map;
import java.util.Optional;

/** A basket file with the rules for dirty data applied: what they leave out is rejected with its reason. */
final class CleanedLines implements LineSource {

    private final Table table;
    private final SourceDescription description;
    private final String fileName;

    CleanedLines(Table table, SourceDescription description) {
        this.table = table;
        this.description = description;
        this.fileName = String.valueOf(description.file().getFileName());
    }

    @Override
    public SourceDescription description() {
        DateOrder settled = table.datesSettled();
        ImportSettings settings = description.settings();
        return settled == DateOrder.GUESS
                ? description
                : description.read(settings.written(settings.notation().withDates(settled)));
    }

    @Override
    public boolean datesWereOpen() {
        return table.datesWereOpen();
    }

    @Override
    public void read(LineSink sink, Progress progress) throws ImportException {
        Map<CleaningRule, Integer> rules = description.settings().rules();
        Cleaner cleaner = new Cleaner(rules, table.hasNames());
        ProductNames names = new ProductNames(rules);
        boolean byName = table.hasNames() && names.needsWhole();
        int looks = 1 + (byName ? 1 : 0) + (cleaner.needsWhole() ? 1 : 0);
        int look = 0;
        if (byName) {
            table.each(new Look(progress, look++, looks), new Naming(names));
            names.settle();
        }
        if (cleaner.needsWhole()) {
            table.each(new Look(progress, look++, looks), renamed(byName, names, new Looking(cleaner)));
            cleaner.settle();
        }
        table.each(new Look(progress, look, looks), renamed(byName, names, new Writing(cleaner, sink)));
    }

    private static Table.Taker renamed(boolean byName, ProductNames names, Table.Taker taker) {
        return byName ? new Renamed(names, taker) : taker;
    }

    /** The look that finds which names stand for one product. */
    private record Naming(ProductNames names) implements Table.Taker {

        @Override
        public void line(BasketLine line, String order, Record record) {
            names.see(line);
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            // rejected at the last look
        }
    }

    /** Hands lines on under the code of their product. */
    private record Renamed(ProductNames names, Table.Taker taker) implements Table.Taker {

        @Override
        public void line(BasketLine line, String order, Record record) {
            taker.line(names.product(line), order, record);
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            taker.bad(record, reason, column);
        }
    }

    /** Counts what the file holds and what is dirty in it. */
    ImportSurvey survey(Progress progress) throws ImportException {
        SalesSurvey survey = new SalesSurvey(description.settings().rules(), table.hasNames());
        table.each(new Look(progress, 0, 2), new Surveying(survey));
        if (survey.settle()) {
            table.each(new Look(progress, 1, 2), new Matching(survey));
        }
        return survey.result(table.datesAreOpen(progress));
    }

    private record Surveying(SalesSurvey survey) implements Table.Taker {

        @Override
        public void line(BasketLine line, String order, Record record) {
            survey.see(line, order);
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            survey.bad();
        }
    }

    private record Matching(SalesSurvey survey) implements Table.Taker {

        @Override
        public void line(BasketLine line, String order, Record record) {
            survey.match(line);
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            // counted at the first look
        }
    }

    /** The first look, where rules need it. */
    private record Looking(Cleaner cleaner) implements Table.Taker {

        @Override
        public void line(BasketLine line, String order, Record record) {
            cleaner.see(line, order);
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            // rejected at the second look
        }
    }

    private final class Writing implements Table.Taker {

        private final Cleaner cleaner;
        private final LineSink sink;

        Writing(Cleaner cleaner, LineSink sink) {
            this.cleaner = cleaner;
            this.sink = sink;
        }

        @Override
        public void line(BasketLine line, String order, Record record) {
            Optional<CleaningRule> rule = cleaner.verdict(line, order);
            if (rule.isPresent()) {
                bad(record, rule.get().reason(), table.columnOf(rule.get()));
            } else {
                sink.accept(line.quantity() <= 0 ? bought(line) : line);
            }
        }

        /** A return that no rule leaves out counts as bought; none at all is an unknown quantity. */
        private static BasketLine bought(BasketLine line) {
            return line.ofQuantity(line.quantity() == 0 ? Double.NaN : -line.quantity());
        }

        @Override
        public void bad(Record record, Reason reason, String column) {
            sink.reject(new RejectedLine(fileName, record.line(), column, reason, record.text()));
        }
    }
}
