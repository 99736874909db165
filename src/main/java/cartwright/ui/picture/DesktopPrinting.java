package cartwright.ui.picture;

import cartwright.app.port.NoPrinterException;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The printers of the desktop. */
public final class DesktopPrinting implements Printing {

    private final Window owner;

    /** Asks in front of this window. */
    public DesktopPrinting(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Page> choose(boolean landscape) throws NoPrinterException {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            throw new NoPrinterException();
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Optional.empty();
        }
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        PageOrientation orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return Optional.of(
                new OnePage(job, job.getPrinter().createPageLayout(paper, orientation, Printer.MarginType.DEFAULT)));
    }

    private record OnePage(PrinterJob job, PageLayout layout) implements Page {

        @Override
        public double width() {
            return layout.getPrintableWidth();
        }

        @Override
        public double height() {
            return layout.getPrintableHeight();
        }

        @Override
        public void print(Pixels image, double scale) {
            ImageView view = new ImageView(image.toImage());
            view.setFitWidth(image.width() * scale);
            view.setFitHeight(image.height() * scale);
            StackPane page = new StackPane(view);
            page.resize(width(), height());
            page.layout();
            if (job.printPage(layout, page)) {
                job.endJob();
            } else {
                job.cancelJob();
            }
        }
    }
}
