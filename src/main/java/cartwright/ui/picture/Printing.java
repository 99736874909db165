package cartwright.ui.picture;

import cartwright.app.port.NoPrinterException;
import java.util.Optional;

/** The way to paper. */
public interface Printing {

    /**
     * Asks the analyst for a printer.
     *
     * @return where to print; empty when the analyst chose none
     * @throws NoPrinterException if this machine has no printer
     */
    Optional<Page> choose(boolean landscape) throws NoPrinterException;

    /** One page of a printer that was chosen. */
    interface Page {

        /** Returns the width that can be printed on, in points (1/72 inch). */
        double width();

        /** Returns the height that can be printed on, in points. */
        double height();

        /** Prints an image, centred, of this many points a pixel. */
        void print(Pixels image, double scale);
    }
}
