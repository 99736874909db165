package cartwright.cli;

import cartwright.app.session.JudgedSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a judged set: {@code products.csv}, {@code queries.csv} and {@code grades.csv} of a folder. */
final class JudgedFiles {

    private final List<NamedCsvRecord> products;
    private final List<NamedCsvRecord> queries;
    private final List<NamedCsvRecord> grades;

    JudgedFiles(Path folder) throws CommandFailure {
        products = rows(folder.resolve("products.csv"));
        queries = rows(folder.resolve("queries.csv"));
        grades = rows(folder.resolve("grades.csv"));
    }

    private static List<NamedCsvRecord> rows(Path file) throws CommandFailure {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new CommandFailure("The file " + file + " cannot be read.");
        }
    }

    /** Returns the set in one language, a column of the files. */
    JudgedSet in(String language) throws CommandFailure {
        Map<String, Integer> productNumbers = numbers(products);
        Map<String, Integer> queryNumbers = numbers(queries);
        List<int[]> table = new ArrayList<>();
        queries.forEach(query -> table.add(new int[products.size()]));
        for (NamedCsvRecord grade : grades) {
            Integer query = queryNumbers.get(grade.getField("query"));
            Integer product = productNumbers.get(grade.getField("product"));
            if (query == null || product == null) {
                throw new CommandFailure("The grade " + grade.getFields() + " is of nothing in the set.");
            }
            table.get(query)[product] = Integer.parseInt(grade.getField("grade"));
        }
        return new JudgedSet(texts(products, language), texts(queries, language), table);
    }

    private static List<String> texts(List<NamedCsvRecord> rows, String language) {
        return rows.stream().map(row -> row.getField(language)).toList();
    }

    private static Map<String, Integer> numbers(List<NamedCsvRecord> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.getField("key"), numbers.size()));
        return numbers;
    }
}
