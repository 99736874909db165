package cartwright.app.port;

import java.util.List;

/**
 * A rejected line with the cells it should have had.
 *
 * @param kept the line
 * @param source how the lines of its import were read
 * @param cells its cells, in order of the headings
 */
public record Correction(KeptReject kept, SourceDescription source, List<String> cells) {

    /** Copies the cells. */
    public Correction {
        cells = List.copyOf(cells);
    }

    /** Tells whether the line describes a product, and is none of a basket. */
    public boolean isOfCatalogue() {
        return source.settings().format() == ImportSettings.Format.CATALOGUE;
    }
}
