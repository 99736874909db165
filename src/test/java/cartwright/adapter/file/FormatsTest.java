package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.Notation;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Notation.Decimal;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same three baskets in every layout that shops and archives use, told apart by their content alone. */
class FormatsTest {

    private static final String MATRIX = "tea,milk,bread\n1,1,0\n0,1,0\n0,0,1\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Products by line, in order. */
    private static Map<Long, String> baskets(Collected collected) {
        Map<Long, TreeSet<String>> products = new TreeMap<>();
        collected.lines.forEach(line -> products.computeIfAbsent(line.lineNumber(), n -> new TreeSet<>())
                .add(line.sku()));
        Map<Long, String> joined = new TreeMap<>();
        products.forEach((line, skus) -> joined.put(line, String.join("+", skus)));
        return joined;
    }

    private static Format format(Path file) throws ImportException {
        return new BasketFileReader()
                .preview(file, ImportSettings.GUESS, Progress.SILENT)
                .settings()
                .format();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MATRIX,
                "tea;milk;bread\nTRUE;TRUE;FALSE\nFALSE;TRUE;FALSE\nfalse;false;true\n",
                "tea,milk,bread\nt,t,?\n?,t,?\n?,?,t\n",
                "tea\tmilk\tbread\nyes\tyes\tno\nno\tyes\tno\nno\tno\tyes\n",
                "order_id,tea,milk,bread\nA1,1,1,0\nA2,0,1,0\nA3,0,0,1\n"
            })
    void aMatrixOfAnyFlagsHoldsTheSameBaskets(String text) throws Exception {
        Path file = write("m.csv", text);
        assertEquals(Format.MATRIX, format(file));
        Collected collected = Collected.read(file, ImportSettings.GUESS);
        assertEquals(List.of(), collected.rejected);
        assertEquals(Map.of(2L, "milk+tea", 3L, "milk", 4L, "bread"), baskets(collected));
        assertEquals(
                text.startsWith("order_id") ? "A1" : collected.lines.get(0).basketKey(),
                collected.lines.get(0).basketKey());
    }

    @Test
    void aMatrixMayCountAndWhatIsNoCountIsRejectedWithItsColumn() throws Exception {
        Collected collected = Collected.read(
                write(
                        "m.csv",
                        "tea,milk,bread\n" + "2,1,0\n".repeat(15) + "0,0,1\n".repeat(15)
                                + "0,3,0\n0,some,1\n0,0,0\n0,0,1,7\n-1,0,0\n"),
                ImportSettings.GUESS);
        assertEquals(2.0, collected.lines.get(0).quantity());
        assertEquals(3.0, collected.lines.get(45).quantity());
        assertEquals(
                List.of("33 NOT_A_FLAG milk", "34 NO_ITEM ", "35 NOT_A_FLAG ", "36 NOT_A_FLAG tea"),
                collected.rejected.stream()
                        .map(line -> line.lineNumber() + " " + line.reason() + " " + line.column())
                        .toList());
    }

    @Test
    void numbersInEvenRowsAreBasketsAndOrdersWithNumbersAreATable() throws Exception {
        assertEquals(Format.BASKET, format(write("a.csv", "1,3,5\n2,4,6\n1,2,3\n")));
        assertEquals(Format.BASKET, format(write("a.dat", "1 3 5\n2 4\n1\n")));
        assertEquals(Format.LONG, format(write("b.csv", "order_id,sku,quantity\n1,3,1\n1,4,1\n2,4,1\n")));
    }

    @Test
    void arffBasketsKeepTheirLinesDenseAndSparse() throws Exception {
        String head = "% a remark\n@relation 'shop'\n@ATTRIBUTE tea {t}\n@attribute 'oat milk' {t}\n"
                + "@attribute bread {t}\n@attribute total {low,high}\n\n@data\n";
        Collected dense = Collected.read(
                write("a.arff", head + "t,t,?,low\n?,t,?,low\n% nothing\n?,?,t,high\n"), ImportSettings.GUESS);
        assertEquals(Map.of(9L, "oat milk+tea", 10L, "oat milk", 12L, "bread"), baskets(dense));
        assertEquals(List.of(), dense.rejected);

        Collected sparse = Collected.read(
                write("b.arff", head.replace("{t}", "{0,1}") + "{0 1, 1 1}\n{1 1}\n{2 1, 3 high}\n{9 1}\n{'oops\n"),
                ImportSettings.GUESS);
        assertEquals(Map.of(9L, "oat milk+tea", 10L, "oat milk", 11L, "bread"), baskets(sparse));
        assertEquals(
                List.of("12 MALFORMED {9 1}", "13 MALFORMED {'oops"),
                sparse.rejected.stream()
                        .map(line -> line.lineNumber() + " " + line.reason() + " " + line.text())
                        .toList());
    }

    @Test
    void jsonLinesMayBeFlatOrHoldListsAndKeepTheirLines() throws Exception {
        Collected flat = Collected.read(
                write(
                        "flat.jsonl",
                        "{\"order_id\":\"A\",\"sku\":1,\"name\":\"tea, green\",\"price\":2.5}\nnonsense\n"
                                + "{\"order_id\":\"A\",\"sku\":2,\"name\":\"say \\\"milk\\\"\",\"price\":1}\n"),
                ImportSettings.GUESS);
        assertEquals(List.of("tea, green", "say \"milk\""), flat.names());
        assertEquals(
                List.of(1L, 3L), flat.lines.stream().map(BasketLine::lineNumber).toList());
        assertEquals(Map.of(Reason.MALFORMED, 1), flat.reasons());
        assertEquals(
                "2 nonsense",
                flat.rejected.get(0).lineNumber() + " " + flat.rejected.get(0).text());

        Collected nested = Collected.read(
                write(
                        "nested.jsonl",
                        "{\"order\":{\"id\":7},\"lines\":[{\"sku\":\"T\",\"qty\":2},{\"sku\":\"M\",\"qty\":1}]}\n"
                                + "{\"order\":{\"id\":8},\"lines\":[{\"sku\":\"B\",\"qty\":1}]}\n"),
                ImportSettings.GUESS);
        assertEquals(Map.of(1L, "M+T", 2L, "B"), baskets(nested));
        assertEquals("7", nested.lines.get(0).basketKey());
        assertEquals(2.0, nested.lines.get(0).quantity());

        Collected lists = Collected.read(
                write("lists.jsonl", "[\"tea\",\"milk\"]\n[\"milk\"]\n[\"bread\"]\n"), ImportSettings.GUESS);
        assertEquals(Map.of(1L, "milk+tea", 2L, "milk", 3L, "bread"), baskets(lists));
        assertEquals(
                3, lists.lines.stream().map(BasketLine::basketKey).distinct().count());
    }

    @Test
    void aKeyThatComesLateIsAColumnOfTheWholeFile() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            text.append("{\"order_id\":")
                    .append(i / 2)
                    .append(",\"sku\":\"S")
                    .append(i % 9)
                    .append('"');
            text.append(i < 650 ? "}\n" : ",\"price\":2.5,\"customer\":\"c" + i + "\"}\n");
        }
        Collected late = Collected.read(write("late.jsonl", text.toString()), ImportSettings.GUESS);
        assertEquals(700, late.lines.size());
        assertEquals(List.of(), late.rejected);
        assertEquals(50, late.lines.stream().filter(line -> line.price() == 2.5).count());
        assertEquals("c699", late.lines.get(699).customer());
    }

    @Test
    void filesOfOneNameInTwoFoldersKeepTheirBasketsApart() throws Exception {
        TreeSet<String> keys = new TreeSet<>();
        for (String shop : List.of("north", "south")) {
            Files.createDirectories(folder.resolve(shop));
            String product = shop + " tea";
            Path file = write(shop + "/day.jsonl", "[\"" + product + "\",\"milk\"]\n[\"milk\"]\n");
            Collected.read(file, ImportSettings.GUESS).lines.forEach(line -> keys.add(line.basketKey()));
        }
        assertEquals(4, keys.size(), keys.toString());
    }

    @Test
    void aBrokenLineAboveTheHeadingIsRejectedAndTheHeadingIsNoBasket() throws Exception {
        Collected read = Collected.read(write("h.csv", "\0\0\0\norder_id,sku\n1,A\n1,B\n2,A\n"), ImportSettings.GUESS);
        assertEquals(3, read.lines.size());
        assertEquals(Map.of(Reason.MALFORMED, 1), read.reasons());
        assertEquals(1, read.rejected.get(0).lineNumber());
    }

    @Test
    void aSecondListOfAJsonLineIsKeptAsText() throws Exception {
        Collected two = Collected.read(
                write(
                        "two.jsonl",
                        "{\"order_id\":7,\"lines\":[{\"sku\":\"T\"},{\"sku\":\"M\"}],\"customer\":[\"Ann\",\"Bo\"]}\n"
                                + "{\"order_id\":8,\"lines\":[{\"sku\":\"B\"}],\"customer\":[\"Cy\"]}\n"),
                ImportSettings.GUESS);
        assertEquals(Map.of(1L, "M+T", 2L, "B"), baskets(two));
        assertEquals("[\"Ann\",\"Bo\"]", two.lines.get(0).customer());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 咖啡", "UTF-16BE, 咖啡", "GB18030, 咖啡", "Shift_JIS, コーヒー", "windows-1252, café"})
    void theCharacterSetIsFoundOrToldAndUnknownOnesAreNamed(String charset, String product) throws Exception {
        String text = "order_id,product\n" + ("1," + product + "\n2," + product + "\n").repeat(40);
        Path file = Files.write(folder.resolve("c.csv"), text.getBytes(Charset.forName(charset)));
        assertEquals(product, Collected.read(file, ImportSettings.GUESS).names().get(0));
        ImportSettings told = ImportSettings.GUESS.written(Notation.GUESS.inCharset(charset));
        assertEquals(product, Collected.read(file, told).names().get(0));
        ImportSettings unknown = ImportSettings.GUESS.written(Notation.GUESS.inCharset("Klingon"));
        assertEquals(
                ImportException.Reason.NO_SUCH_CHARSET,
                assertThrows(ImportException.class, () -> Collected.read(file, unknown))
                        .reason());
    }

    @Test
    void aDecimalCommaIsSettledOverTheColumnOrTold() throws Exception {
        String head = "order_id;product;price\n1;tea;";
        assertEquals(1.234, price(head + "1,234\n2;tea;2,5\n", Decimal.GUESS));
        assertEquals(1234, price(head + "1,234\n2;tea;0.75\n", Decimal.GUESS));
        assertEquals(1234, price(head + "1,234\n2;tea;2\n", Decimal.POINT));
        assertEquals(1.234, price(head + "1,234\n2;tea;2\n", Decimal.COMMA));
    }

    private double price(String text, Decimal decimal) throws Exception {
        ImportSettings settings = ImportSettings.GUESS.written(Notation.GUESS.withDecimal(decimal));
        return Collected.read(write("d.csv", text), settings).lines.get(0).price();
    }

    @Test
    void theOrderOfDayAndMonthCanBeTold() throws Exception {
        Path file = write("e.csv", "order_id,product,date\n1,tea,03/04/2024\n2,tea,05/04/2024\n");
        Map<DateOrder, LocalDateTime> times = Map.of(
                DateOrder.DAY_FIRST, LocalDateTime.of(2024, 4, 3, 0, 0),
                DateOrder.MONTH_FIRST, LocalDateTime.of(2024, 3, 4, 0, 0),
                DateOrder.GUESS, LocalDateTime.of(2024, 4, 3, 0, 0));
        for (Map.Entry<DateOrder, LocalDateTime> expected : times.entrySet()) {
            ImportSettings settings = ImportSettings.GUESS.written(Notation.GUESS.withDates(expected.getKey()));
            assertEquals(
                    expected.getValue(),
                    Collected.read(file, settings).lines.get(0).time());
        }
    }

    @Test
    void theDelimiterCanBeTold() throws Exception {
        Path file = write("f.csv", "a^b,c\nb,c^d\n");
        ImportSettings settings = new ImportSettings(Format.BASKET, Map.of()).written(Notation.GUESS.separatedBy('^'));
        assertEquals(Map.of(1L, "a+b,c", 2L, "b,c+d"), baskets(Collected.read(file, settings)));
    }

    @Test
    void aBasketIsAnOrderOrACustomersDayOrACustomer() throws Exception {
        Path file = write(
                "g.csv",
                "order_id,product,date,customer\n1,tea,2024-03-04 08:00,Ann\n2,milk,2024-03-04 09:00,Ann\n"
                        + "3,bread,2024-03-05 09:00,Ann\n4,bread,2024-03-05 09:00,\n5,jam,,Bob\n");
        Map<BasketBy, List<String>> keys = Map.of(
                BasketBy.ORDER, List.of("1", "2", "3", "4", "5"),
                BasketBy.CUSTOMER_DAY, List.of("Ann 2024-03-04", "Ann 2024-03-04", "Ann 2024-03-05"),
                BasketBy.CUSTOMER, List.of("Ann", "Ann", "Ann", "Bob"));
        for (Map.Entry<BasketBy, List<String>> expected : keys.entrySet()) {
            Collected collected = Collected.read(file, ImportSettings.GUESS.basketsBy(expected.getKey()));
            assertEquals(
                    expected.getValue(),
                    collected.lines.stream().map(BasketLine::basketKey).toList());
            assertEquals(5 - expected.getValue().size(), collected.reasons().getOrDefault(Reason.NO_CUSTOMER, 0));
        }
        List<RejectedLine> byDay = Collected.read(file, ImportSettings.GUESS.basketsBy(BasketBy.CUSTOMER_DAY)).rejected;
        assertEquals(
                List.of("customer", "date"),
                byDay.stream().map(RejectedLine::column).toList());
    }
}
