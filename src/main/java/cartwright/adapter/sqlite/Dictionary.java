package cartwright.adapter.sqlite;

import cartwright.core.basket.Occasions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of stores or of segments, each with its place. */
final class Dictionary {

    private final Connection connection;
    private final String table;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int known;

    /** Reads the names of a table with the columns id and name. */
    Dictionary(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name FROM " + table + " ORDER BY id")) {
            while (row.next()) {
                String name = row.getString(2);
                if (row.getLong(1) != names.size() || name == null) {
                    throw new IllegalArgumentException("the ids of " + table + " are not dense");
                }
                placeOf(name);
            }
        }
        known = names.size();
    }

    /** Returns the place of a name, a new one where it is new; {@link Occasions#NONE} for no name. */
    int placeOf(String name) {
        if (name.isEmpty()) {
            return Occasions.NONE;
        }
        Integer place = places.putIfAbsent(name, names.size());
        if (place == null) {
            names.add(name);
            return names.size() - 1;
        }
        return place;
    }

    List<String> names() {
        return names;
    }

    /** Writes the names that are new. */
    void flush() throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO " + table + " (id, name) VALUES (?, ?)")) {
            for (int place = known; place < names.size(); place++) {
                row.setInt(1, place);
                row.setString(2, names.get(place));
                row.executeUpdate();
            }
        }
    }
}
