package cartwright.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.CsvAnalysisWriter;
import cartwright.app.port.NoPrinterException;
import cartwright.ui.job.InlineRunner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {

    @TempDir
    Path folder;

    private final List<Throwable> problems = new ArrayList<>();

    /** A red square left, an image right, a name with everything that XML takes for its own. */
    private static final class Sample implements Picture {
        @Override
        public String name() {
            return "sample";
        }

        @Override
        public double width() {
            return 100;
        }

        @Override
        public double height() {
            return 50;
        }

        @Override
        public void paint(Ink ink, Palette palette) {
            ink.rectangle(0, 0, 100, 50, palette.ground());
            ink.rectangle(10, 10, 20, 20, Color.RED);
            ink.disc(80, 40, 5, Color.rgb(0, 0, 255, 0.5));
            ink.line(0, 49.5, 100, 49.5, new Stroke(Color.BLACK, 1));
            ink.curve(new double[] {1, 2, 3}, new double[] {4, 5.255, 6}, new Stroke(Color.BLACK, 1));
            ink.pixels(new Pixels(2, 1, new int[] {0xFF00FF00, 0xFF0000FF}), 40, 10, 20, 10);
            Lettering lettering = Lettering.of(12, Color.BLACK);
            ink.text("Salt & <pepper> 盐", 50, 25, lettering.aligned(Lettering.Align.CENTRE));
            ink.text("turned", 90, 45, lettering.turned(-90));
        }
    }

    @Test
    void anImageHasTwiceTheSizeAndTheColours() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.write(new Sample(), Palette.PAPER)));
        assertEquals(200, image.getWidth());
        assertEquals(100, image.getHeight());
        assertEquals(0xFFFFFFFF, image.getRGB(2, 2));
        assertEquals(0xFFFF0000, image.getRGB(40, 40));
        assertEquals(0xFF00FF00, image.getRGB(82, 22));
        assertEquals(0xFF00FF00, image.getRGB(98, 38), "hard edges, not blended ones");
        assertEquals(0xFF0000FF, image.getRGB(102, 22));
        assertEquals(0x80, image.getRGB(160, 80) >> 16 & 0xFF, 1, "half through");
        int dark = 0;
        for (int x = 60; x < 140; x++) {
            for (int y = 44; y < 58; y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 100 && x > 60 ? 1 : 0;
            }
        }
        assertTrue(dark > 100, "text was drawn: " + dark);
    }

    @Test
    void aDrawingIsXmlWithTheShapesAndTheTextAsText() throws Exception {
        byte[] svg = PictureFormat.SVG.write(new Sample(), Palette.PAPER);
        Document file =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertEquals("0 0 100 50", file.getDocumentElement().getAttribute("viewBox"));
        assertEquals(2, file.getElementsByTagName("rect").getLength());
        assertEquals("1,4 2,5.26 3,6", attribute(file, "polyline", "points"));
        assertEquals("#0000ff", attribute(file, "circle", "fill"));
        assertEquals("0.5", attribute(file, "circle", "fill-opacity"));
        assertEquals(
                "Salt & <pepper> 盐", file.getElementsByTagName("text").item(0).getTextContent());
        assertEquals("middle", attribute(file, "text", "text-anchor"));
        assertTrue(((Element) file.getElementsByTagName("text").item(1))
                .getAttribute("transform")
                .endsWith("rotate(-90)"));
        assertTrue(attribute(file, "image", "xlink:href").startsWith("data:image/png;base64,"));
    }

    private static String attribute(Document file, String element, String name) {
        return ((Element) file.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    @Test
    void theDeskWritesTheFileThatWasChosen() throws Exception {
        Path file = folder.resolve("mine.svg");
        PictureDesk desk = desk(Optional.of(file), new OnePrinter());
        desk.save(new Sample(), Palette.PAPER, PictureFormat.SVG);
        assertEquals(file, desk.savedProperty().get());
        assertTrue(Files.readString(file).startsWith("<?xml"));
        assertEquals(List.of(), problems);
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblem() {
        PictureDesk desk = desk(Optional.of(folder.resolve("no/such/folder.png")), new OnePrinter());
        desk.save(new Sample(), Palette.PAPER, PictureFormat.PNG);
        assertEquals(1, problems.size());
    }

    @Test
    void aPageIsFilledAsFarAsItsShorterSideAllows() {
        OnePrinter printer = new OnePrinter();
        desk(Optional.empty(), printer).print(new Sample());
        assertTrue(printer.landscape);
        Pixels printed = printer.printed;
        assertNotNull(printed);
        assertEquals(300, printed.width());
        assertEquals(400, printed.width() * printer.scale, 1e-9);
    }

    @Test
    void withoutAPrinterThereIsAProblemAndNoPage() {
        Printing none = landscape -> {
            throw new NoPrinterException();
        };
        desk(Optional.empty(), none).print(new Sample());
        assertTrue(problems.get(0) instanceof NoPrinterException);
    }

    @Test
    void aTextIsCutToItsRoom() {
        Lettering lettering = Lettering.of(12, Color.BLACK);
        assertEquals("Tent", lettering.fit("Tent", 200));
        String cut = lettering.fit("Ultralight two-person tent", 60);
        assertTrue(cut.endsWith("…") && lettering.width(cut) <= 60, cut);
    }

    private PictureDesk desk(Optional<Path> answer, Printing printing) {
        return new PictureDesk(
                (name, format) -> answer, printing, new CsvAnalysisWriter(), new InlineRunner(), problems::add);
    }

    private static final class OnePrinter implements Printing {
        private boolean landscape;
        private Pixels printed;
        private double scale;

        @Override
        public Optional<Page> choose(boolean wide) {
            landscape = wide;
            return Optional.of(new Page() {
                @Override
                public double width() {
                    return 400;
                }

                @Override
                public double height() {
                    return 300;
                }

                @Override
                public void print(Pixels image, double pointsAPixel) {
                    printed = image;
                    scale = pointsAPixel;
                }
            });
        }
    }
}
