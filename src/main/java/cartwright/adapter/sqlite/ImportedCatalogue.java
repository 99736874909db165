package cartwright.adapter.sqlite;

import cartwright.app.port.CatalogueLine;
import cartwright.app.port.CatalogueSource;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Writes the products of one catalogue; the caller holds the transaction. */
final class ImportedCatalogue implements CatalogueSource.Taker, AutoCloseable {

    private final SourceRow source;
    private final PreparedStatement products;
    private final PreparedStatement rejects;
    private long accepted;

    ImportedCatalogue(Connection connection, SourceDescription description, Instant now) throws SQLException {
        int baskets = Math.toIntExact(Sql.number(connection, "SELECT count(*) FROM basket"));
        int items = Math.toIntExact(Sql.number(connection, "SELECT count(*) FROM item"));
        source = new SourceRow(connection, description, now, baskets, items);
        products = connection.prepareStatement("INSERT INTO catalogue (source_id, sku, name, category, price, margin,"
                + " brand, picture) VALUES (" + source.id() + ", ?, ?, ?, ?, ?, ?, ?)");
        rejects = connection.prepareStatement("INSERT INTO rejected_line (source_id, line_number, column_name, reason,"
                + " text) VALUES (" + source.id() + ", ?, ?, ?, ?)");
    }

    @Override
    public void accept(CatalogueLine line) {
        try {
            products.setString(1, line.sku());
            products.setString(2, line.name());
            products.setString(3, line.category());
            Bulk.setNumber(products, 4, line.price());
            Bulk.setNumber(products, 5, line.margin());
            products.setString(6, line.brand());
            products.setString(7, line.picture());
            products.executeUpdate();
            accepted++;
        } catch (SQLException e) {
            throw new WriteFailure(e);
        }
    }

    @Override
    public void reject(RejectedLine line) {
        source.reject(line);
        try {
            rejects.setLong(1, line.lineNumber());
            rejects.setString(2, line.column());
            rejects.setString(3, line.reason().name());
            rejects.setString(4, line.text());
            rejects.executeUpdate();
        } catch (SQLException e) {
            throw new WriteFailure(e);
        }
    }

    /** @throws ImportException if no line was accepted */
    ImportReport finish(SourceDescription description) throws SQLException, ImportException {
        if (accepted == 0) {
            throw new ImportException(ImportException.Reason.NOTHING_USABLE, description.file(), "", null);
        }
        source.finish(description, 0, accepted);
        return new ImportReport(description, accepted, 0, 0, source.rejected(), false);
    }

    @Override
    public void close() throws SQLException {
        try (rejects) {
            products.close();
        }
    }
}
