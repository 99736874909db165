package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import cartwright.app.port.OfferFileException;
import cartwright.app.port.OfferFileException.Reason;
import cartwright.app.port.OfferFiles;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads business rules and product facts from CSV files, and writes them. */
public final class CsvOfferFiles implements OfferFiles {

    /** Stands for the file in errors about what a project keeps. */
    private static final Path KEPT = Path.of("");

    /** Creates the reader. */
    public CsvOfferFiles() {}

    @Override
    public BusinessRules rules(Path file, ItemCatalog catalog) throws OfferFileException {
        List<OfferFileException> wrong = new ArrayList<>();
        BusinessRules rules = rules(file, lines(file), catalog, wrong::add);
        throwFirst(wrong);
        return rules;
    }

    private static void throwFirst(List<OfferFileException> wrong) throws OfferFileException {
        if (!wrong.isEmpty()) {
            throw wrong.get(0);
        }
    }

    @Override
    public BusinessRules keptRules(byte[] content, ItemCatalog catalog, Consumer<OfferFileException> leftOut) {
        return rules(KEPT, lines(content), catalog, leftOut);
    }

    private static BusinessRules rules(
            Path file, List<CsvRecord> lines, ItemCatalog catalog, Consumer<OfferFileException> leftOut) {
        List<BusinessRules.Rule> rules = new ArrayList<>();
        for (CsvRecord line : lines) {
            Cells cells = new Cells(file, line, catalog);
            String kind = cells.text(1).toLowerCase(Locale.ROOT);
            if (!kind.startsWith("#") && !kind.equals("rule")) {
                try {
                    rules.add(rule(kind, cells));
                } catch (OfferFileException wrong) {
                    leftOut.accept(wrong);
                }
            }
        }
        return new BusinessRules(rules);
    }

    private static BusinessRules.Rule rule(String kind, Cells cells) throws OfferFileException {
        return switch (kind) {
            case "never-together" -> new BusinessRules.NeverTogether(cells.item(2), cells.otherItem(3));
            case "always-offer" ->
                new BusinessRules.AlwaysOffer(cells.item(2), cells.text(3).isEmpty() ? -1 : cells.otherItem(3));
            case "substitute-of" -> new BusinessRules.SubstituteOf(cells.item(2), cells.otherItem(3));
            case "accessory-of" -> new BusinessRules.AccessoryOf(cells.item(2), cells.otherItem(3));
            case "category-edge" ->
                new BusinessRules.CategoryEdge(cells.category(2), cells.category(3), cells.number(4));
            default -> throw cells.wrong(Reason.UNKNOWN_RULE, 1);
        };
    }

    @Override
    public ItemFacts facts(Path file, ItemCatalog catalog) throws OfferFileException {
        List<OfferFileException> wrong = new ArrayList<>();
        ItemFacts facts = facts(file, lines(file), catalog, wrong::add);
        throwFirst(wrong);
        return facts;
    }

    @Override
    public ItemFacts keptFacts(byte[] content, ItemCatalog catalog, Consumer<OfferFileException> leftOut) {
        return facts(KEPT, lines(content), catalog, leftOut);
    }

    private static ItemFacts facts(
            Path file, List<CsvRecord> lines, ItemCatalog catalog, Consumer<OfferFileException> leftOut) {
        List<String> heading = lines.isEmpty()
                ? List.of()
                : lines.get(0).getFields().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        int skuAt = heading.indexOf("sku") + 1;
        if (skuAt == 0) {
            leftOut.accept(new OfferFileException(Reason.NO_SKU_COLUMN, file, 1, 0, String.join(",", heading), null));
            return ItemFacts.unknown(catalog.size());
        }
        double[][] values = new double[Fact.values().length][catalog.size()];
        for (double[] known : values) {
            Arrays.fill(known, Double.NaN);
        }
        for (CsvRecord line : lines.subList(1, lines.size())) {
            try {
                read(new Cells(file, line, catalog), heading, skuAt, values);
            } catch (OfferFileException wrong) {
                leftOut.accept(wrong);
            }
        }
        return new ItemFacts(values);
    }

    private static void read(Cells cells, List<String> heading, int skuAt, double[][] values)
            throws OfferFileException {
        int item = cells.item(skuAt);
        for (Fact fact : Fact.values()) {
            int at = heading.indexOf(fact.name().toLowerCase(Locale.ROOT)) + 1;
            if (at > 0 && !cells.text(at).isEmpty()) {
                values[fact.ordinal()][item] = cells.number(at);
            }
        }
    }

    @Override
    public byte[] content(BusinessRules rules, ItemCatalog catalog) {
        return OfferLines.of(rules, catalog);
    }

    @Override
    public byte[] content(ItemFacts facts, ItemCatalog catalog) {
        return OfferLines.of(facts, catalog);
    }

    @Override
    public void writeRules(Path file, BusinessRules rules, ItemCatalog catalog) throws ExportException {
        WholeFile.write(file, draft -> Files.write(draft, OfferLines.of(rules, catalog)));
    }

    /** What a project keeps was written by {@link OfferLines}: it has no byte order mark and no odd quotes. */
    private static List<CsvRecord> lines(byte[] content) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException | CsvParseException damaged) {
            return List.of();
        }
    }

    private static List<CsvRecord> lines(Path file) throws OfferFileException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new OfferFileException(Reason.NOT_READABLE, file, 0, 0, "", e);
        }
    }

    /** The cells of one line, by number from 1, and what is wrong with them. */
    private record Cells(Path file, CsvRecord line, ItemCatalog catalog) {

        String text(int column) {
            return column <= line.getFieldCount() ? line.getField(column - 1).strip() : "";
        }

        OfferFileException wrong(Reason reason, int column) {
            return new OfferFileException(reason, file, line.getStartingLineNumber(), column, text(column), null);
        }

        private String filled(int column) throws OfferFileException {
            if (text(column).isEmpty()) {
                throw wrong(Reason.MISSING_CELL, column);
            }
            return text(column);
        }

        int item(int column) throws OfferFileException {
            String sku = filled(column);
            return catalog.bySku(sku)
                    .or(() -> catalog.bySku(OfferLines.withoutApostrophe(sku)))
                    .map(Item::id)
                    .orElseThrow(() -> wrong(Reason.UNKNOWN_SKU, column));
        }

        /** The product on the other side of a rule, which must not be the one in the second cell. */
        int otherItem(int column) throws OfferFileException {
            int other = item(column);
            if (other == item(2)) {
                throw wrong(Reason.SAME_PRODUCT, column);
            }
            return other;
        }

        String category(int column) throws OfferFileException {
            String written = filled(column);
            for (String category : List.of(written, OfferLines.withoutApostrophe(written))) {
                if (catalog.items().stream().anyMatch(item -> item.category().equals(category))) {
                    return category;
                }
            }
            throw wrong(Reason.UNKNOWN_CATEGORY, column);
        }

        double number(int column) throws OfferFileException {
            try {
                double number = Double.parseDouble(filled(column));
                if (number >= 0 && !Double.isInfinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new OfferFileException(
                        Reason.NOT_A_NUMBER, file, line.getStartingLineNumber(), column, text(column), e);
            }
            throw wrong(Reason.NOT_A_NUMBER, column);
        }
    }
}
