package cartwright.app.port;

import java.util.List;

/**
 * The first lines of a basket file and what was guessed about it.
 *
 * @param settings format and columns, every guess filled in
 * @param charset name of the character set
 * @param delimiter what separates cells
 * @param headings the headings; "1", "2" and so on where the file has none
 * @param parts the sheets of a workbook or the entries of an archive; empty where the file is neither
 * @param rows the first lines, at most 100, cells in order of the headings
 */
public record FilePreview(
        ImportSettings settings,
        String charset,
        char delimiter,
        List<String> parts,
        List<String> headings,
        List<List<String>> rows) {}
