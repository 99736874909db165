package cartwright.adapter.file;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.BusinessRules.AccessoryOf;
import cartwright.core.recommend.BusinessRules.AlwaysOffer;
import cartwright.core.recommend.BusinessRules.CategoryEdge;
import cartwright.core.recommend.BusinessRules.NeverTogether;
import cartwright.core.recommend.BusinessRules.SubstituteOf;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Business rules and product facts as lines that {@link CsvOfferFiles} reads. */
final class OfferLines {

    private OfferLines() {}

    static byte[] of(BusinessRules rules, ItemCatalog catalog) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = csv(text)) {
            csv.writeRecord("rule", "item", "other", "factor");
            rules.rules().forEach(rule -> csv.writeRecord(cells(rule, catalog)));
        } catch (IOException never) {
            throw new UncheckedIOException(never); // memory does not fail to be written
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CsvWriter csv(StringWriter text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    private static List<String> cells(BusinessRules.Rule rule, ItemCatalog catalog) {
        if (rule instanceof NeverTogether never) {
            return pair("never-together", never.one(), never.other(), catalog);
        }
        if (rule instanceof AlwaysOffer always) {
            return always.when() < 0
                    ? List.of("always-offer", sku(always.item(), catalog), "", "")
                    : pair("always-offer", always.item(), always.when(), catalog);
        }
        if (rule instanceof SubstituteOf either) {
            return pair("substitute-of", either.item(), either.other(), catalog);
        }
        if (rule instanceof AccessoryOf accessory) {
            return pair("accessory-of", accessory.item(), accessory.main(), catalog);
        }
        CategoryEdge edge = (CategoryEdge) rule;
        return List.of(
                "category-edge", CsvFile.text(edge.from()), CsvFile.text(edge.to()), CsvFile.number(edge.factor()));
    }

    private static List<String> pair(String kind, int item, int other, ItemCatalog catalog) {
        return List.of(kind, sku(item, catalog), sku(other, catalog), "");
    }

    private static String sku(int item, ItemCatalog catalog) {
        return CsvFile.text(catalog.item(item).sku());
    }

    static byte[] of(ItemFacts facts, ItemCatalog catalog) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = csv(text)) {
            List<String> heading = new ArrayList<>(List.of("sku"));
            for (Fact fact : Fact.values()) {
                heading.add(fact.name().toLowerCase(Locale.ROOT));
            }
            csv.writeRecord(heading);
            for (Item item : catalog.items()) {
                List<String> cells = new ArrayList<>(List.of(CsvFile.text(item.sku())));
                boolean known = false;
                for (Fact fact : Fact.values()) {
                    double value = facts.value(fact, item.id());
                    known |= !Double.isNaN(value);
                    cells.add(Double.isNaN(value) ? "" : CsvFile.number(value));
                }
                if (known) {
                    csv.writeRecord(cells);
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never); // memory does not fail to be written
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a text without the apostrophe that {@link CsvFile#text} puts before what looks like a formula. */
    static String withoutApostrophe(String cell) {
        boolean escaped =
                cell.startsWith("'") && !CsvFile.text(cell.substring(1)).equals(cell.substring(1));
        return escaped ? cell.substring(1) : cell;
    }
}
