package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.port.OfferFileException;
import cartwright.app.port.OfferFileException.Reason;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import cartwright.core.recommend.ItemFacts.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvOfferFilesTest {

    @TempDir
    Path folder;

    private final ItemCatalog catalog = new ItemCatalog(List.of(
            new Item(0, "A", "tent", "camp", 1),
            new Item(1, "B", "peg, steel", "camp", 1),
            new Item(2, "C", "pan", "kitchen", 1)));

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("f.csv"), text);
    }

    @Test
    void everyKindOfRuleIsRead() throws Exception {
        BusinessRules rules = new CsvOfferFiles()
                .rules(
                        file("\uFEFFrule,item,other,factor\n# ours\nNever-together,A,C\nalways-offer, B \n"
                                + "always-offer,C,B\naccessory-of,B,A\n\ncategory-edge,camp,kitchen,1.5\n"),
                        catalog);

        assertFalse(rules.allows(2, Itemset.of(0), List.of()));
        assertEquals(List.of(1), rules.always(Itemset.of(0)));
        assertEquals(List.of(2), rules.always(Itemset.of(1)));
        assertEquals(2, rules.boost(1, Itemset.of(0), catalog));
        assertEquals(1.5, rules.boost(2, Itemset.of(0), catalog));
        rules = new CsvOfferFiles().rules(file("substitute-of,A,B\n"), catalog);
        assertFalse(rules.allows(0, Itemset.of(), List.of(1)));
        assertTrue(rules.allows(0, Itemset.of(2), List.of()));
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}:{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sometimes,A,B|UNKNOWN_RULE|1|1",
                "#~never-together,A,X|UNKNOWN_SKU|2|3",
                "never-together,A|MISSING_CELL|1|3",
                "substitute-of,A,A|SAME_PRODUCT|1|3",
                "category-edge,camp,garden,2|UNKNOWN_CATEGORY|1|3",
                "category-edge,camp,kitchen,much|NOT_A_NUMBER|1|4",
                "category-edge,camp,kitchen,-1|NOT_A_NUMBER|1|4"
            })
    void aLineThatMakesNoSenseIsNamed(String lines, Reason reason, long line, int column) throws Exception {
        Path file = file(lines.replace('~', '\n'));
        OfferFileException wrong =
                assertThrows(OfferFileException.class, () -> new CsvOfferFiles().rules(file, catalog));

        assertEquals(reason, wrong.reason());
        assertEquals(line, wrong.line());
        assertEquals(column, wrong.column());
    }

    @Test
    void factsAreReadByTheirHeadings() throws Exception {
        ItemFacts facts = new CsvOfferFiles().facts(file("Rating,SKU,stock\n4,A,0\n2,B,\n"), catalog);

        assertEquals(0, facts.boost(Fact.STOCK, 0, 1));
        assertEquals(1, facts.boost(Fact.STOCK, 1, 1), "unknown");
        assertEquals(4 / 3.0, facts.boost(Fact.RATING, 0, 1), 1e-12);
        assertEquals(1, facts.boost(Fact.MARGIN, 0, 1), "no such column");
        assertReason(Reason.NO_SKU_COLUMN, file("item,stock\nA,1\n"));
        assertReason(Reason.NOT_A_NUMBER, file("sku,stock\nA,many\n"));
        assertReason(Reason.NO_SKU_COLUMN, file(""));
        assertReason(Reason.NOT_READABLE, folder.resolve("absent.csv"));
    }

    private void assertReason(Reason reason, Path file) {
        OfferFileException wrong =
                assertThrows(OfferFileException.class, () -> new CsvOfferFiles().facts(file, catalog));
        assertEquals(reason, wrong.reason());
        assertEquals(file, wrong.file());
    }
}
