package cartwright.adapter.sqlite;

import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The saved runs of a project. */
final class Runs {

    private final Connection connection;

    Runs(Connection connection) {
        this.connection = connection;
    }

    /** Saves a run, in the place of one of the same name; the caller holds the transaction. */
    void save(SavedRun run) throws SQLException {
        delete(run.name());
        String sql = "INSERT INTO run (name, saved_at, data_hash, model_hash, rules_hash, baskets, slice, itemsets,"
                + " rules, milliseconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            RunOutcome outcome = run.outcome();
            row.setString(1, run.name());
            row.setString(2, run.savedAt().toString());
            row.setString(3, outcome.dataHash());
            row.setString(4, outcome.modelHash());
            row.setString(5, outcome.rulesHash());
            row.setLong(6, outcome.baskets());
            row.setLong(7, outcome.slice());
            row.setLong(8, outcome.itemsets());
            row.setLong(9, outcome.rules());
            row.setLong(10, outcome.milliseconds());
            row.executeUpdate();
        }
        saveSettings(Sql.number(connection, "SELECT last_insert_rowid()"), run.settings());
    }

    private void saveSettings(long run, Map<String, String> settings) throws SQLException {
        String sql = "INSERT INTO run_setting (run_id, name, value) VALUES (" + run + ", ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                row.setString(1, setting.getKey());
                row.setString(2, setting.getValue());
                row.executeUpdate();
            }
        }
    }

    private void delete(String name) throws SQLException {
        for (String sql : List.of(
                "DELETE FROM run_setting WHERE run_id IN (SELECT id FROM run WHERE name = ?)",
                "DELETE FROM run WHERE name = ?")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, name);
                statement.executeUpdate();
            }
        }
    }

    /** Returns the runs, the latest last. */
    List<SavedRun> all() throws SQLException {
        Map<Long, Map<String, String>> settings = settings();
        List<SavedRun> runs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, name, saved_at, data_hash, model_hash, rules_hash, baskets,"
                                + " slice, itemsets, rules, milliseconds FROM run ORDER BY id")) {
            while (row.next()) {
                RunOutcome outcome = new RunOutcome(
                        Contents.text(row, 4),
                        Contents.text(row, 5),
                        Contents.text(row, 6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11));
                runs.add(new SavedRun(
                        Contents.text(row, 2),
                        Instant.parse(Contents.text(row, 3)),
                        settings.getOrDefault(row.getLong(1), Map.of()),
                        outcome));
            }
        }
        return runs;
    }

    private Map<Long, Map<String, String>> settings() throws SQLException {
        Map<Long, Map<String, String>> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT run_id, name, value FROM run_setting")) {
            while (row.next()) {
                settings.computeIfAbsent(row.getLong(1), run -> new HashMap<>())
                        .put(Contents.text(row, 2), Contents.text(row, 3));
            }
        }
        return settings;
    }
}
