package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketFileReaderTest {

    private static final String DIRTY = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID
            1,A1,Trail shoe,2,2024-03-05 08:26,89.90,c1
            1,A2,"Sock, merino",1,2024-03-05 08:26,9.90,c1
            C2,A1,Trail shoe,-1,2024-03-06 09:00,89.90,c1
            3,A1,Trail shoe,0,2024-03-06 09:00,89.90,c1
            ,A1,Trail shoe,1,2024-03-06 09:00,89.90,c1
            4, ,Trail shoe,1,2024-03-06 09:00,89.90,c1
            4,A1,Trail shoe,one,2024-03-06 09:00,89.90,c1
            4,A1,Trail shoe,1,yesterday,89.90,c1
            4,A1,Trail shoe,1,2024-03-06 09:00,cheap,c1
            4,A1,Trail
            4,A1,"Trail shoe,1,2024-03-06 09:00,89.90,c1

            5,A3,,1,2024-03-07 10:00,,
            5,A3,"Gaiter
            long",1,2024-03-07 10:00,19.90,
            6,A3,Gaiter,1,,19.90,
            """;

    @TempDir
    Path folder;

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path write(String text) throws IOException {
        return write("baskets.csv", text, StandardCharsets.UTF_8);
    }

    private static ImportSettings columns(Role role, String column) {
        return new ImportSettings(Format.AUTO, Map.of(role, column));
    }

    @Test
    void everyBadLineIsRejectedForItsReason() throws Exception {
        Collected collected = Collected.read(write(DIRTY), ImportSettings.GUESS);

        assertEquals(
                Map.of(
                        Reason.RETURN, 2,
                        Reason.NO_BASKET, 1,
                        Reason.NO_ITEM, 1,
                        Reason.NOT_A_NUMBER, 2,
                        Reason.NOT_A_DATE, 1,
                        Reason.TOO_FEW_COLUMNS, 1,
                        Reason.MALFORMED, 1),
                collected.reasons());
        assertEquals(
                List.of(4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L),
                collected.rejected.stream().map(RejectedLine::lineNumber).toList());
        assertEquals(
                List.of(
                        "Quantity",
                        "Quantity",
                        "InvoiceNo",
                        "StockCode",
                        "Quantity",
                        "InvoiceDate",
                        "UnitPrice",
                        "",
                        ""),
                collected.rejected.stream().map(RejectedLine::column).toList());
        assertEquals("4,A1,Trail", collected.rejected.get(7).text());
        assertEquals("baskets.csv", collected.rejected.get(0).file());
        assertEquals(
                List.of(2L, 3L, 14L, 15L, 17L),
                collected.lines.stream().map(BasketLine::lineNumber).toList());
        assertEquals(List.of("Trail shoe", "Sock, merino", "", "Gaiter long", "Gaiter"), collected.names());
        BasketLine first = collected.lines.get(0);
        assertEquals(
                new BasketLine(2, "1", "A1", "Trail shoe", "", LocalDateTime.of(2024, 3, 5, 8, 26), 2, 89.9, "c1"),
                first);
        assertTrue(Double.isNaN(collected.lines.get(2).price()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyDelimiterAndCharacterSetReadsTheSame(String delimiter) throws Exception {
        String text =
                "订单号,商品编码,商品名称,品类,数量,单价,下单时间,会员号\n1001,A1,男款跑步鞋,鞋,1,399.5,2024/3/5 8:26,m1\n1001,A2,护腕,配件,2,19,2024/3/5 8:26,m1\n"
                        .replace(",", delimiter);
        List<BasketLine> expected = List.of(
                new BasketLine(2, "1001", "A1", "男款跑步鞋", "鞋", LocalDateTime.of(2024, 3, 5, 8, 26), 1, 399.5, "m1"),
                new BasketLine(3, "1001", "A2", "护腕", "配件", LocalDateTime.of(2024, 3, 5, 8, 26), 2, 19, "m1"));

        for (String charset : new String[] {"UTF-8", "GBK", "GB18030"}) {
            Path file = write("a.csv", text, Charset.forName(charset));
            assertEquals(expected, Collected.read(file, ImportSettings.GUESS).lines, charset);
        }
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            Path file = write("a.csv", "\uFEFF" + text, Charset.forName(charset));
            assertEquals(expected, Collected.read(file, ImportSettings.GUESS).lines, "marked " + charset);
        }
        FilePreview preview =
                new BasketFileReader().preview(folder.resolve("a.csv"), ImportSettings.GUESS, Progress.SILENT);
        assertEquals(delimiter.charAt(0), preview.delimiter());
        assertEquals(8, preview.settings().columns().size());
        assertEquals("UTF-16BE", preview.charset());
        assertEquals("男款跑步鞋", preview.rows().get(0).get(2));
    }

    @Test
    void decimalCommasAreReadWhereTheCommaSeparatesNothing() throws Exception {
        Path file = write("order;item;qty;price\n1;Schuh;1,5;89,90\n");
        BasketLine line = Collected.read(file, ImportSettings.GUESS).lines.get(0);

        assertEquals(1.5, line.quantity());
        assertEquals(89.9, line.price());
        assertEquals("Schuh", line.name());
    }

    @Test
    void theOrderOfDayAndMonthIsSettledOverTheWholeFile() throws Exception {
        StringBuilder text = new StringBuilder("order,item,date\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i / 3).append(",Shoe,12/1/2010 8:26\n");
        }
        text.append("99999,Shoe,12/31/2010 8:26\n");

        Collected collected = Collected.read(write(text.toString()), ImportSettings.GUESS);

        assertEquals(
                LocalDateTime.of(2010, 12, 1, 8, 26), collected.lines.get(0).time());
        assertEquals(30_001, collected.lines.size());
    }

    @Test
    void columnsAreNamedByHeadingOrNumber() throws Exception {
        Path file = write("a,b,c\n1,x,9\n1,y,9\n2,x,9\n");
        ImportSettings byName = new ImportSettings(Format.AUTO, Map.of(Role.BASKET, "A", Role.ITEM, "b"));
        ImportSettings byNumber = new ImportSettings(Format.LONG, Map.of(Role.BASKET, "1", Role.ITEM, "2"));

        assertEquals(List.of("x", "y", "x"), Collected.read(file, byName).names());
        assertEquals(List.of("x", "y", "x"), Collected.read(file, byNumber).names());
        assertEquals(
                Map.of(Role.BASKET, "a", Role.ITEM, "b"),
                new BasketFileReader()
                        .open(file, byNumber, Progress.SILENT)
                        .description()
                        .settings()
                        .columns());
        for (String missing : new String[] {"z", "0", "4", "-1", "99999999999"}) {
            ImportException failure =
                    assertThrows(ImportException.class, () -> Collected.read(file, columns(Role.PRICE, missing)));
            assertEquals(ImportException.Reason.NO_SUCH_COLUMN, failure.reason());
            assertEquals(missing, failure.detail());
        }
    }

    @Test
    void aTableWithoutHeadingIsUnderstoodByItsValues() throws Exception {
        Path file = write("1001,2024-03-05,Trail shoe\n1001,2024-03-05,Sock\n1002,2024-03-06,Trail shoe\n");

        LineSource source = new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT);

        assertEquals(
                Map.of(Role.BASKET, "1", Role.TIME, "2", Role.NAME, "3"),
                source.description().settings().columns());
        assertEquals(
                List.of("Trail shoe", "Sock", "Trail shoe"),
                Collected.read(source).names());
    }

    @Test
    void basketsOnOneLineEachKeepTheirKeysApart() throws Exception {
        Path file = write("bread,milk,milk\n\nbeer\n,,\nbread, milk ,\"cheese, aged\",eggs\n");
        Collected collected = Collected.read(file, ImportSettings.GUESS);

        assertEquals(List.of("bread", "milk", "beer", "bread", "milk", "cheese, aged", "eggs"), collected.names());
        assertEquals(Map.of(Reason.NO_ITEM, 1), collected.reasons());
        assertEquals(
                3,
                collected.lines.stream().map(BasketLine::basketKey).distinct().count());
        assertEquals(collected.lines, Collected.read(file, ImportSettings.GUESS).lines, "keys are stable");
        Path other = write("other.csv", "bread,milk\n", StandardCharsets.UTF_8);
        String key = Collected.read(other, ImportSettings.GUESS).lines.get(0).basketKey();
        assertFalse(collected.lines.stream().anyMatch(line -> line.basketKey().equals(key)));
    }

    @Test
    void settingsThatWereGuessedGuessTheSameAgain() throws Exception {
        for (String text : new String[] {
            DIRTY, "1 2 3\n2 3\n", "bread,milk\nbeer\nham\n", "7;a;2024-01-02\n7;b;2024-01-02\n8;a;2024-01-03\n"
        }) {
            Path file = write(text);
            LineSource first = new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT);
            LineSource second =
                    new BasketFileReader().open(file, first.description().settings(), Progress.SILENT);
            assertEquals(first.description(), second.description());
            assertEquals(Collected.read(first).lines, Collected.read(second).lines);
        }
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws Exception {
        assertReason(ImportException.Reason.MISSING, folder.resolve("nowhere.csv"));
        assertReason(ImportException.Reason.NOT_READABLE, folder);
        assertReason(ImportException.Reason.EMPTY, write(""));
        assertReason(ImportException.Reason.EMPTY, write(" \n\n\r\n"));
        assertReason(ImportException.Reason.NO_ROLE, write("date,price,item\n2024-01-01,3,x\n2024-01-02,4,y\n"));
        byte[] packed = Files.readAllBytes(gzip("cut.csv.gz", DIRTY.repeat(2_000)));
        assertReason(
                ImportException.Reason.NOT_READABLE,
                Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(packed, packed.length / 2)));
    }

    private void assertReason(ImportException.Reason reason, Path file) {
        ImportException failure = assertThrows(ImportException.class, () -> Collected.read(file, ImportSettings.GUESS));
        assertEquals(reason, failure.reason());
        assertEquals(file, failure.file());
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void anArchiveIsKnownByItsContent() throws Exception {
        Path plain = write(DIRTY);
        Path packed = gzip("packed.csv", DIRTY);

        assertEquals(
                Collected.read(plain, ImportSettings.GUESS).lines, Collected.read(packed, ImportSettings.GUESS).lines);
    }

    @Test
    void anArchiveThatUnpacksToOneEndlessLineIsOneBadLine() throws Exception {
        Path file = folder.resolve("bomb.gz");
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) 'x');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }

        Collected collected = Collected.read(file, ImportSettings.GUESS);

        assertEquals(Map.of(Reason.MALFORMED, 1), collected.reasons());
        assertEquals(RecordReader.KEPT, collected.rejected.get(0).text().length());
    }

    @Test
    void progressCountsBytesOnDiskAndCancels() throws Exception {
        Path file = gzip("long.csv.gz", DIRTY + "9,A1,Shoe,1,2024-03-06 09:00,1,c\n".repeat(50_000));
        long[] last = new long[2];
        Progress watching = new Progress() {
            @Override
            public void report(long done, long total) {
                assertTrue(done >= last[0]);
                last[0] = done;
                last[1] = total;
            }

            @Override
            public void checkCancelled() {
                if (last[0] > last[1] / 2) {
                    throw new CancellationException();
                }
            }
        };
        Collected collected = new Collected();
        LineSource source = new BasketFileReader().open(file, ImportSettings.GUESS, Progress.SILENT);

        assertThrows(CancellationException.class, () -> source.read(collected, watching));

        assertEquals(Files.size(file), last[1]);
        assertTrue(collected.lines.size() < 50_000, "read on to the end");
        source.read(new Collected(), new Progress() {
            @Override
            public void report(long done, long total) {
                last[0] = done;
            }

            @Override
            public void checkCancelled() {}
        });
        assertEquals(Files.size(file), last[0]);
    }
}
