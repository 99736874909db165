package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.Baskets;
import cartwright.core.basket.BasketSetBuilder;
import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The baskets as blocks, a second form of the tables that loads fast. Whoever changes the tables changes the blocks in
 * the same transaction.
 *
 * <p>Throws {@link IllegalArgumentException} or {@link ArithmeticException} where the file holds what cannot be.
 */
final class BasketBlocks {

    /** Most baskets of a block. */
    private static final int BASKETS = 4_096;

    /** Most products of a block, where its first basket alone has not more; keeps it far below the largest value. */
    private static final int ITEMS = 1 << 20;

    private final Connection connection;

    BasketBlocks(Connection connection) {
        this.connection = connection;
    }

    /** Where a block begins, and how many baskets it has. */
    private record Place(int first, int baskets) {}

    /** Reads all baskets. */
    Baskets load(int itemCount, List<String> stores, List<String> segments) throws SQLException {
        int baskets = size();
        Loading loading = new Loading(itemCount, baskets, Math.toIntExact(sum("items")));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT first_basket, baskets, crc, data FROM basket_block ORDER BY first_basket")) {
            while (row.next()) {
                if (row.getLong(1) != loading.size) {
                    throw new IllegalArgumentException("blocks do not follow each other");
                }
                BlockCodec.decode(checked(row), row.getInt(2), loading);
            }
        }
        return loading.done(stores, segments);
    }

    /** Returns the number of baskets, which is known not to be more than their bytes can hold. */
    int size() throws SQLException {
        long impossible = Sql.number(
                connection,
                "SELECT count(*) FROM basket_block WHERE baskets < 1 OR items < 0 OR baskets > length(data) OR items >"
                        + " length(data) OR baskets * " + BlockCodec.FEWEST + " + items > length(data)");
        if (impossible > 0) {
            throw new IllegalArgumentException("a block is too short for its baskets");
        }
        return Math.toIntExact(sum("baskets"));
    }

    private long sum(String column) throws SQLException {
        return Sql.number(connection, "SELECT sum(" + column + ") FROM basket_block");
    }

    /** Columns 3 and 4: checksum and bytes. */
    private static byte[] checked(ResultSet row) throws SQLException {
        byte[] data = row.getBytes(4);
        if (data == null || crc(data) != row.getLong(3)) {
            throw new IllegalArgumentException("a block is damaged");
        }
        return data;
    }

    private static long crc(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    /** All baskets while they are read. */
    private static final class Loading implements BlockCodec.Sink {

        private final BasketSetBuilder rows;
        private final long[] times;
        private final int[] stores;
        private final int[] segments;
        private final byte[] promotions;
        private int size;

        Loading(int itemCount, int baskets, int items) {
            rows = new BasketSetBuilder(itemCount, baskets, items);
            times = new long[baskets];
            stores = new int[baskets];
            segments = new int[baskets];
            promotions = new byte[baskets];
        }

        @Override
        public void item(int item) {
            rows.add(item);
        }

        @Override
        public void basket(long time, int store, int segment, byte promotion) {
            rows.endBasket();
            times[size] = time;
            stores[size] = store;
            segments[size] = segment;
            promotions[size] = promotion;
            size++;
        }

        Baskets done(List<String> storeNames, List<String> segmentNames) {
            return new Baskets(
                    rows.build(), new Occasions(times, stores, segments, promotions, storeNames, segmentNames));
        }
    }

    /** Tells whether the blocks can be read and hold these baskets. */
    boolean holds(BasketColumns columns) throws SQLException {
        BasketColumns all = new BasketColumns();
        try {
            for (Place place : places()) {
                if (place.first != all.size()) {
                    return false;
                }
                readInto(all, place);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false; // whatever they are, the tables are what counts
        }
        return all.sameAs(columns);
    }

    private List<Place> places() throws SQLException {
        List<Place> places = new ArrayList<>();
        size();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT first_basket, baskets FROM basket_block ORDER BY first_basket")) {
            while (row.next()) {
                places.add(new Place(Math.toIntExact(row.getLong(1)), Math.toIntExact(row.getLong(2))));
            }
        }
        return places;
    }

    private void readInto(BasketColumns columns, Place place) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT first_basket, baskets, crc, data FROM basket_block WHERE"
                        + " first_basket = " + place.first)) {
            row.next();
            BlockCodec.decode(checked(row), place.baskets, new BlockCodec.Sink() {
                @Override
                public void item(int item) {
                    columns.addItem(item);
                }

                @Override
                public void basket(long time, int store, int segment, byte promotion) {
                    columns.endBasket(time, store, segment, promotion);
                }
            });
        }
    }

    /** Adds the lines of baskets that are there already. */
    void merge(GroupedLines.Rows lines, Progress progress) throws SQLException {
        for (Place place : places()) {
            progress.checkCancelled();
            if (lines.any(place.first, place.first + place.baskets)) {
                BasketColumns before = new BasketColumns();
                readInto(before, place);
                delete(place.first);
                write(merged(before, lines, place.first), place.first);
            }
        }
    }

    private static BasketColumns merged(BasketColumns before, GroupedLines.Rows lines, int first) {
        BasketColumns after = new BasketColumns();
        for (int b = 0; b < before.size(); b++) {
            int start = before.start(b);
            int[] items = new int[before.start(b + 1) - start];
            Arrays.setAll(items, i -> before.item(start + i));
            lines.addTo(after, first + b, items);
            byte promotion = (byte) Math.max(before.promotion(b), lines.promotion(first + b));
            after.endBasket(before.time(b), before.store(b), before.segment(b), promotion);
        }
        return after;
    }

    /** Leaves the first baskets only. */
    void cut(int baskets) throws SQLException {
        for (Place place : places()) {
            if (place.first + place.baskets > baskets) {
                BasketColumns before = new BasketColumns();
                readInto(before, place);
                delete(place.first);
                write(before, place.first, 0, Math.max(0, baskets - place.first));
            }
        }
    }

    /** Puts these baskets in the place of all. */
    void replace(BasketColumns columns) throws SQLException {
        Sql.run(connection, "DELETE FROM basket_block");
        write(columns, 0);
    }

    private void delete(int first) throws SQLException {
        Sql.run(connection, "DELETE FROM basket_block WHERE first_basket = " + first);
    }

    /** Writes baskets as blocks; the first of them has this id. */
    void write(BasketColumns columns, int firstBasket) throws SQLException {
        write(columns, firstBasket, 0, columns.size());
    }

    private void write(BasketColumns columns, int firstBasket, int from, int to) throws SQLException {
        String sql = "INSERT INTO basket_block (first_basket, baskets, items, first_time, last_time, crc, data)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int start = from; start < to; ) {
                int end = endOfBlock(columns, start, to);
                byte[] data = BlockCodec.encode(columns, start, end);
                row.setInt(1, firstBasket + start);
                row.setInt(2, end - start);
                row.setInt(3, columns.start(end) - columns.start(start));
                row.setString(4, Times.textOf(columns.firstTime(start, end)));
                row.setString(5, Times.textOf(columns.lastTime(start, end)));
                row.setLong(6, crc(data));
                row.setBytes(7, data);
                row.executeUpdate();
                start = end;
            }
        }
    }

    private static int endOfBlock(BasketColumns columns, int start, int to) {
        int end = start + 1;
        while (end < to && end - start < BASKETS && columns.start(end + 1) - columns.start(start) <= ITEMS) {
            end++;
        }
        return end;
    }
}
