package cartwright.app.port;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Rows of numbers, each with texts that say what it is of.
 *
 * @param labels headings of the texts
 * @param columns headings of the numbers; at least one
 * @param rows number of rows
 * @param texts the texts of a row, in [0, rows), as many as there are {@code labels}
 * @param numbers the numbers of a row, as many as there are {@code columns}
 */
public record NumberSheet(
        List<String> labels,
        List<String> columns,
        int rows,
        IntFunction<List<String>> texts,
        IntFunction<float[]> numbers) {}
