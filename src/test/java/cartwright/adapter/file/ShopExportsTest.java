package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketLine;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine;
import cartwright.ui.text.ErrorTexts;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import cartwright.ui.text.SurveyText;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as tills, web shops and colleagues make them, each of which was once read wrongly. */
class ShopExportsTest {

    private final BasketFileReader reader = new BasketFileReader();

    @TempDir
    Path folder;

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Collected read(Path file) throws Exception {
        return Collected.read(reader.open(file, ImportSettings.GUESS, Progress.SILENT));
    }

    @Test
    void linesAboveTheHeadingAreLeftOutAndTheHeadingIsFound() throws Exception {
        StringBuilder text = new StringBuilder("Sales report;;;\nPrinted 2024-04-01;March;;\n\nReceipt;Article;Pieces;Amount\n");
        for (int i = 0; i < 40; i++) {
            text.append(i / 2).append(";Tea ").append(i % 5).append(";1;2,50 €\n");
        }
        Path file = write("report.csv", text.toString());
        FilePreview preview = reader.preview(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(List.of("Receipt", "Article", "Pieces", "Amount"), preview.headings());
        assertEquals("0", preview.rows().get(0).get(0));
        Collected all = read(file);
        assertEquals(40, all.lines.size());
        assertEquals(
                List.of(1L, 2L),
                all.rejected.stream().map(RejectedLine::lineNumber).toList());
        assertEquals("Sales report;;;", all.rejected.get(0).text());
    }

    @Test
    void whatCustomersBoughtOnADayIsABasketWhereThereIsNoOrder() throws Exception {
        Path file = write(
                "customers.csv",
                "customer_id,product,purchase_date\n" + "C1,tea,2024-03-01 09:00\nC1,milk,2024-03-01 17:00\n".repeat(3)
                        + "C1,tea,2024-03-02 08:00\nC2,tea,2024-03-01 08:00\n");
        FilePreview preview = reader.preview(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(BasketBy.CUSTOMER_DAY, preview.settings().basketBy());
        LineSource source = reader.open(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(BasketBy.CUSTOMER_DAY, source.description().settings().basketBy());
        assertEquals(
                3,
                Collected.read(source).lines.stream()
                        .map(BasketLine::basketKey)
                        .distinct()
                        .count());
    }

    /** In the window the columns are shown, and the analyst says which is which. */
    @Test
    void aTableWithoutWhatMakesABasketIsShownAllTheSame() throws Exception {
        Path file = write("prices.csv", "date,price,item\n2024-01-01,3,x\n2024-01-02,4,y\n");
        FilePreview preview = reader.preview(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(List.of("date", "price", "item"), preview.headings());
        assertEquals("item", preview.settings().column(Role.ITEM).orElseThrow());
        ImportException no = assertThrows(ImportException.class, () -> read(file));
        assertEquals(Reason.NO_ROLE, no.reason());
        assertEquals(
                "No column of \"prices.csv\" looks like this one: Basket or order. Say which column it is.",
                new ErrorTexts(Messages.in(Language.ENGLISH)).sentence(no));
    }

    @Test
    void headingsOfOtherLanguagesAreKnown() throws Exception {
        String german = "Bestellnr;Artikelnr;Bezeichnung;Menge;Preis;Datum;Kunde\n"
                + "1;7;Grüner Tee;2;4,95;03.04.2024;K1\n1;8;Brötchen;1;0,50;03.04.2024;K1\n";
        Path file = folder.resolve("german.csv");
        Files.write(file, german.getBytes(Charset.forName("windows-1252")));
        BasketLine line = read(file).lines.get(0);
        assertEquals(List.of("1", "7", "Grüner Tee", "K1"), List.of(
                line.basketKey(), line.sku(), line.name(), line.customer()));
        assertEquals(List.of(2.0, 4.95), List.of(line.quantity(), line.price()));
        assertEquals("2024-04-03T00:00", String.valueOf(line.time()));
        Map<Role, String> french = reader.preview(
                        write("f.csv", "commande,libellé,quantité,prix\n1,thé,1,2\n1,lait,1,1\n"),
                        ImportSettings.GUESS,
                        Progress.SILENT)
                .settings()
                .columns();
        assertEquals(
                Map.of(Role.BASKET, "commande", Role.NAME, "libellé", Role.QUANTITY, "quantité", Role.PRICE, "prix"),
                french);
    }

    @Test
    void aDocumentIsNoBasketFileWhateverItsName() throws Exception {
        byte[] noise = new byte[3_000];
        new Random(4).nextBytes(noise);
        Path picture = Files.write(folder.resolve("picture.csv"), noise);
        Path document = write("document.csv", "%PDF-1.7\n1 0 obj\nendobj\n");
        for (Path file : List.of(picture, document)) {
            assertEquals(
                    Reason.NO_TEXT,
                    assertThrows(ImportException.class, () -> read(file)).reason());
        }
        Path broken = write("broken.csv", "order,item\n1,tea\n1,milk\n" + "\0".repeat(500));
        assertFalse(read(broken).lines.isEmpty(), "a disk that broke off is damage, and no picture");
    }

    @Test
    void wordsToTheReaderOfAnArchiveAreNoBaskets() throws Exception {
        Path file = folder.resolve("two.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("readme.txt", "logo.png", "january.csv", "sub/february.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("order,item\n1,tea\n1,milk\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(
                List.of("january.csv", "sub/february.csv"),
                reader.expand(List.of(file)).stream().map(BasketFile::part).toList());
    }

    @Test
    void aWorkbookWithoutFormatsIsRead() throws Exception {
        Path file = folder.resolve("plain.xlsx");
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type
                            + "worksheet+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"Sales\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + row(1, "order", "item") + row(2, "1", "tea")
                            + row(3, "1", "milk") + "</sheetData></worksheet>");
        }
        assertEquals(List.of("tea", "milk"), read(file).lines.stream().map(BasketLine::sku).toList());
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row + "</row>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCatalogueSpeaksOfProductsOnly() throws Exception {
        Path file = write("c.csv", "sku,name,price,brand\n" + "A1,tea,2,Leaf\nB2,milk,1,Cow\nC3,bread,3,Oven\n");
        assertEquals(
                "A catalogue of 3 products",
                new SurveyText(Messages.in(Language.ENGLISH))
                        .holds(reader.survey(file, ImportSettings.GUESS, Progress.SILENT)));
    }
}
