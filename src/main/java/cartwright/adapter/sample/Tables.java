package cartwright.adapter.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that travel inside the program. */
final class Tables {

    private Tables() {}

    /** Returns the records of a table that lies beside this class. */
    static List<NamedCsvRecord> read(String name) throws IOException {
        InputStream stream = Tables.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its table " + name);
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
