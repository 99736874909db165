package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.CatalogueLine;
import cartwright.app.port.CatalogueSource;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** A table with one line a product of the shop. */
final class Catalogue implements CatalogueSource {

    /** Between the levels of a category. */
    private static final String BELOW = " > ";

    private static final double PERCENT = 100;

    private final Records records;
    private final Layout layout;
    private final SourceDescription description;
    private final NumberCell numbers;
    private final List<Integer> levels;

    /** Creates the source; the layout's products are the columns of the category, from the widest. */
    Catalogue(Records records, Layout layout, SourceDescription description) {
        this.records = records;
        this.layout = layout;
        this.description = description;
        this.numbers = layout.numbers();
        this.levels = layout.products().stream().sorted().toList();
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public void read(Taker taker, Progress progress) throws ImportException {
        read(taker, new HashSet<>(), progress);
    }

    /** Reads every line; {@code seen} holds the codes that were accepted, and takes those of these lines. */
    void read(Taker taker, Set<String> seen, Progress progress) throws ImportException {
        records.forEach(progress, record -> {
            take(record, seen, taker);
            return true;
        });
    }

    private void take(Record record, Set<String> seen, Taker taker) {
        if (record.malformed()) {
            reject(record, Reason.MALFORMED, "", taker);
            return;
        }
        String sku = layout.cell(record, Role.ITEM);
        OptionalDouble price = number(record, Role.PRICE);
        OptionalDouble margin = number(record, Role.MARGIN);
        if (sku.isEmpty()) {
            reject(record, Reason.NO_ITEM, heading(Role.ITEM), taker);
        } else if (price.isEmpty()) {
            reject(record, Reason.NOT_A_NUMBER, heading(Role.PRICE), taker);
        } else if (margin.isEmpty()) {
            reject(record, Reason.NOT_A_NUMBER, heading(Role.MARGIN), taker);
        } else if (!seen.add(sku)) {
            reject(record, Reason.DUPLICATE, heading(Role.ITEM), taker);
        } else {
            double positive = price.getAsDouble() > 0 ? price.getAsDouble() : Double.NaN;
            taker.accept(new CatalogueLine(
                    record.line(),
                    sku,
                    layout.cell(record, Role.NAME),
                    category(record),
                    positive,
                    margin.getAsDouble(),
                    layout.cell(record, Role.BRAND),
                    layout.cell(record, Role.PICTURE)));
        }
    }

    private String category(Record record) {
        Set<String> names = new LinkedHashSet<>(); // a shop with one level writes it into all columns
        for (int level : levels) {
            String name = level < record.size() ? record.cell(level) : "";
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return String.join(BELOW, names);
    }

    /** Returns the number of a role; NaN where the cell is blank, nothing where it is no number. */
    private OptionalDouble number(Record record, Role role) {
        String text = layout.cell(record, role);
        if (text.isEmpty()) {
            return OptionalDouble.of(Double.NaN);
        }
        if (!text.endsWith("%")) {
            return numbers.parse(text);
        }
        OptionalDouble percent =
                numbers.parse(text.substring(0, text.length() - 1).strip());
        return percent.isEmpty() ? percent : OptionalDouble.of(percent.getAsDouble() / PERCENT);
    }

    private String heading(Role role) {
        Integer column = layout.columns().get(role);
        return column == null ? "" : layout.headings().get(column);
    }

    private void reject(Record record, Reason reason, String column, Taker taker) {
        String file = String.valueOf(description.file().getFileName());
        taker.reject(new RejectedLine(file, record.line(), column, reason, record.text()));
    }

    /** Counts the products, before anything is imported. */
    ImportSurvey survey(Progress progress) throws ImportException {
        int[] counts = {0, 0};
        read(
                new Taker() {
                    @Override
                    public void accept(CatalogueLine line) {
                        counts[0]++;
                    }

                    @Override
                    public void reject(RejectedLine line) {
                        counts[1]++;
                    }
                },
                progress);
        return new ImportSurvey(
                counts[0], counts[1], 0, counts[0], List.of(), null, null, Map.of(), List.of(), 0, 0, false);
    }
}
