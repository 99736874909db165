package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.Occasion;
import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Gives each basket of an import its id: that of the project where it knows the key, else the next. */
final class ImportedBaskets {

    /** New baskets between two blocks that are written. */
    private static final int STEP = 1 << 14;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Dictionary stores;
    private final Dictionary segments;
    private final BasketColumns facts = new BasketColumns();
    private final int first;
    private String lastKey = "";
    private int lastId = -1;

    /** Reads the keys that are there; a look-up for each key would wait for the thread that writes. */
    ImportedBaskets(Connection connection) throws SQLException {
        stores = new Dictionary(connection, "store");
        segments = new Dictionary(connection, "segment");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, key FROM basket")) {
            while (row.next()) {
                ids.put(row.getString(2), row.getInt(1));
            }
        }
        first = ids.size();
    }

    /** Returns the basket's id, and puts it into the chunk where it is new; lines of one mostly follow each other. */
    int idOf(BasketLine line, Chunk chunk) {
        if (!line.basketKey().equals(lastKey) || lastId < 0) {
            Integer id = ids.get(line.basketKey());
            if (id == null) {
                id = create(line, chunk);
                ids.put(line.basketKey(), id);
            }
            lastKey = line.basketKey();
            lastId = id;
        }
        return lastId;
    }

    private int create(BasketLine line, Chunk chunk) {
        int id = first + facts.size();
        Occasion occasion = line.occasion();
        int store = stores.placeOf(occasion.store());
        int segment = segments.placeOf(occasion.segment());
        long time = line.time() == null ? Occasions.NO_TIME : Times.secondsOf(line.time());
        facts.endBasket(time, store, segment, Occasions.PROMOTION_UNKNOWN);
        String text = line.time() == null ? null : Times.write(line.time());
        chunk.newBaskets.add(new Chunk.NewBasket(id, line.basketKey(), text, line.customer(), store, segment));
        return id;
    }

    int first() {
        return first;
    }

    int created() {
        return facts.size();
    }

    /** Writes stores, segments, and the blocks of the baskets that got a line. */
    void flush(Connection connection, GroupedLines imported, Progress progress) throws SQLException {
        stores.flush();
        segments.flush();
        GroupedLines.Rows lines = imported.group(first + facts.size(), progress);
        BasketBlocks blocks = new BasketBlocks(connection);
        if (lines.any(0, first)) {
            blocks.merge(lines, progress);
        }
        for (int from = 0; from < facts.size(); from += STEP) {
            progress.checkCancelled();
            BasketColumns part = new BasketColumns();
            for (int b = from; b < Math.min(from + STEP, facts.size()); b++) {
                lines.addTo(part, first + b);
                part.endBasket(facts.time(b), facts.store(b), facts.segment(b), lines.promotion(first + b));
            }
            blocks.write(part, first + from);
        }
    }
}
