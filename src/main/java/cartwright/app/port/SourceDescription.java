package cartwright.app.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file and how it is read.
 *
 * @param file the file
 * @param settings the settings, with every guess filled in; the order of dates is settled once the file was read
 * @param contentHash SHA-256 of the bytes of the file, hexadecimal
 * @param headings the headings, or numbers from 1 where it has none; empty where lines cannot be corrected
 * @param products index, from 0, of the columns of a matrix that stand for a product, or of a catalogue that hold the category
 */
public record SourceDescription(
        Path file, ImportSettings settings, String contentHash, List<String> headings, Set<Integer> products) {

    /** Copies the collections. */
    public SourceDescription {
        headings = List.copyOf(headings);
        products = Set.copyOf(products);
    }

    /** Describes a file whose rejected lines cannot be corrected. */
    public SourceDescription(Path file, ImportSettings settings, String contentHash) {
        this(file, settings, contentHash, List.of(), Set.of());
    }

    /** Returns the same file with other settings. */
    public SourceDescription read(ImportSettings others) {
        return new SourceDescription(file, others, contentHash, headings, products);
    }
}
