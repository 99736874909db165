package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedLinesTest {

    private static final double[] QUANTITIES = {0, 1, 12, 511};
    private static final double[] PRICES = {0, 0.01, 0.07, 1.1, 19.99, 2.55, 1234.56, 99_999.99, 167_772.15};

    @TempDir
    private Path folder;

    @Test
    void whatIsPackedIsStoredToTheLastBit() throws Exception {
        int lines = 4 * Bulk.ROWS + 7;
        PackedLines packed = new PackedLines(lines);
        Object[][] expected = new Object[lines][];
        Random random = new Random(5);
        for (int i = 0; i < lines; i++) {
            int basket = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(1_000);
            int item = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(1_000);
            double quantity = QUANTITIES[random.nextInt(QUANTITIES.length)];
            double price = random.nextBoolean()
                    ? PRICES[random.nextInt(PRICES.length)]
                    : Double.parseDouble(random.nextInt(160_000) + "." + random.nextInt(100));
            long line = random.nextInt(3) == 0 ? (1 << 30) - 1 : random.nextInt(1_000_000);
            packed.set(i, basket, item, quantity, price, line);
            expected[i] = new Object[] {(long) basket, (long) item, quantity, price, line, 3L};
        }
        assertTrue(packed.all(0, lines));

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lines.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE line (basket_id INTEGER, item_id INTEGER, quantity REAL, price REAL,"
                    + " line_number INTEGER, source_id INTEGER)");
            String insert = String.format(Locale.ROOT, PackedLines.INSERT, 3);
            try (Bulk bulk = new Bulk(connection, insert, PackedLines.ROW, ")")) {
                bulk.insert(lines, (row, at, i) -> {
                    row.setLong(at, packed.ids(i));
                    row.setLong(at + 1, packed.facts(i));
                });
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM line ORDER BY rowid")) {
                for (int i = 0; i < lines; i++) {
                    assertTrue(row.next());
                    for (int column = 0; column < 6; column++) {
                        Object found = found(row, column + 1, expected[i][column]);
                        assertEquals(expected[i][column], found, "line " + i + ", column " + column);
                    }
                }
                assertFalse(row.next());
            }
        }
    }

    private static Object found(ResultSet row, int column, Object expected) throws SQLException {
        if (expected instanceof Double) {
            return row.getDouble(column);
        }
        return row.getLong(column);
    }

    @Test
    void whatDoesNotFitIsNotPacked() {
        double[][] odd = {
            {512, 1},
            {0.5, 1},
            {-1, 1},
            {Double.NaN, 1},
            {Double.POSITIVE_INFINITY, 1},
            {1, 167_772.16},
            {1, 0.005},
            {1, 1.0 / 3},
            {1, -0.01},
            {1, Double.NaN},
            {1, 1e300},
            {1, 0.1 + 0.2}
        };
        for (double[] values : odd) {
            PackedLines packed = new PackedLines(3);
            packed.set(0, 1, 2, 1, 1, 1);
            packed.set(1, 1, 2, values[0], values[1], 2);
            packed.set(2, 1, 2, 1, 1, 3);

            assertFalse(packed.all(0, 3), values[0] + " at " + values[1]);
            assertTrue(packed.all(2, 3));
        }
        PackedLines packed = new PackedLines(1);
        packed.set(0, 1, 2, 1, 1, 1L << 30);
        assertFalse(packed.all(0, 1));
    }
}
