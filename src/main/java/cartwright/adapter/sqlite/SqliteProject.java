package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.Baskets;
import cartwright.app.port.CatalogueMatch;
import cartwright.app.port.CatalogueSource;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineSource;
import cartwright.app.port.OpenedFile;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Purchases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open project file. */
final class SqliteProject implements Project {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteProject.class);

    private static final String ENCODER = "encoder";

    /** Before the name of what is kept as bytes, in Base64: any SQLite browser shows that it is there. */
    private static final String KEPT = "kept.";

    private final Path file;
    private final Connection connection;
    private final Clock clock;
    private final Failures failures;

    SqliteProject(Path file, Connection connection, Clock clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
        this.failures = new Failures(file);
    }

    /** A question to the database. */
    private interface Query<T> {
        T ask() throws SQLException;
    }

    /** Asks, and takes whatever makes no sense in the answer for damage: the file may come from anywhere. */
    private <T> T ask(Query<T> query) throws StoreException {
        try {
            return query.ask();
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw failures.damaged(e);
        }
    }

    @Override
    public Path file() {
        return file;
    }

    /** A change of the project that is kept whole or not at all. */
    private interface Change<T> {
        T make() throws SQLException, ImportException, StoreException;
    }

    private <T> T change(Progress progress, Change<T> change) throws ImportException, StoreException {
        try (Transaction transaction = new Transaction(connection);
                Interruptible interruptible = new Interruptible(connection, progress)) {
            T result = change.make();
            progress.checkCancelled();
            transaction.commit();
            return result;
        } catch (SQLException e) {
            progress.checkCancelled();
            throw failures.of(e);
        } catch (WriteFailure e) {
            progress.checkCancelled();
            throw failures.of(e.cause());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw failures.damaged(e);
        }
    }

    @Override
    public ImportReport importLines(LineSource source, Progress progress) throws ImportException, StoreException {
        return change(progress, () -> imported(source, progress));
    }

    private ImportReport imported(LineSource source, Progress progress) throws SQLException, ImportException {
        try (ImportedSource imported =
                new ImportedSource(connection, source.description(), clock.instant(), progress)) {
            source.read(imported, progress);
            return imported.finish(source.description());
        }
    }

    @Override
    public ImportReport importCorrected(OpenedFile source, Collection<Long> ids, Progress progress)
            throws ImportException, StoreException {
        return change(progress, () -> {
            ImportReport report = source instanceof OpenedFile.OfProducts products
                    ? imported(products.source(), progress)
                    : imported(((OpenedFile.OfBaskets) source).source(), progress);
            if (!new Rejects(connection).takeIn(ids, new History(connection).lastSource())) {
                throw new StoreException(StoreException.Reason.LOCKED, file, null);
            }
            return report;
        });
    }

    @Override
    public ImportReport importCatalogue(CatalogueSource source, Progress progress)
            throws ImportException, StoreException {
        return change(progress, () -> imported(source, progress));
    }

    private ImportReport imported(CatalogueSource source, Progress progress) throws SQLException, ImportException {
        try (ImportedCatalogue imported = new ImportedCatalogue(connection, source.description(), clock.instant())) {
            source.read(imported, progress);
            return imported.finish(source.description());
        }
    }

    @Override
    public CatalogueMatch catalogueMatch() throws StoreException {
        return ask(() -> new Contents(connection).catalogueMatch());
    }

    @Override
    public List<ImportEntry> imports() throws StoreException {
        return ask(() -> new History(connection).entries());
    }

    @Override
    public Optional<ImportEntry> undoImport() throws StoreException {
        return ask(() -> {
            History history = new History(connection);
            try (Transaction transaction = new Transaction(connection)) {
                Optional<ImportEntry> last = history.last();
                if (last.isPresent()) {
                    history.undo();
                    transaction.commit();
                }
                return last;
            }
        });
    }

    @Override
    public List<SavedRun> runs() throws StoreException {
        return ask(() -> new Runs(connection).all());
    }

    @Override
    public void saveRun(String name, Map<String, String> settings, RunOutcome outcome) throws StoreException {
        try (Transaction transaction = new Transaction(connection)) {
            new Runs(connection).save(new SavedRun(name, clock.instant(), settings, outcome));
            transaction.commit();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    @Override
    public ProjectSummary summary() throws StoreException {
        return ask(() -> new Contents(connection).summary(encoderOrNull(), NetworkDrive.holds(file)));
    }

    @Override
    public ItemCatalog catalog() throws StoreException {
        return ask(() -> new Contents(connection).catalog());
    }

    @Override
    public Baskets baskets() throws StoreException {
        return ask(() -> new Contents(connection).baskets());
    }

    @Override
    public Purchases purchases() throws StoreException {
        return ask(() -> new Contents(connection).purchases());
    }

    @Override
    public List<String> receipts(List<Integer> numbers) throws StoreException {
        return ask(() -> new Contents(connection).receipts(numbers));
    }

    @Override
    public List<KeptReject> rejected(RejectedLine.@Nullable Reason reason, long after, int limit)
            throws StoreException {
        return ask(() -> new Rejects(connection).read(reason, after, limit));
    }

    @Override
    public Map<RejectedLine.Reason, Long> rejectedByReason() throws StoreException {
        return ask(() -> new Rejects(connection).byReason());
    }

    @Override
    public Map<Long, SourceDescription> layouts() throws StoreException {
        return ask(() -> new Rejects(connection).layouts());
    }

    @Override
    public Map<String, float[]> vectors(String modelHash, List<String> texts) throws StoreException {
        return ask(() -> new Vectors(connection).find(modelHash, texts));
    }

    @Override
    public void saveVectors(String modelHash, List<String> texts, List<float[]> vectors) throws StoreException {
        if (texts.size() != vectors.size()) {
            throw new IllegalArgumentException(texts.size() + " texts and " + vectors.size() + " vectors");
        }
        try (Transaction transaction = new Transaction(connection)) {
            new Vectors(connection).save(modelHash, texts, vectors);
            transaction.commit();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    @Override
    public Optional<String> encoder() throws StoreException {
        return ask(() -> Optional.ofNullable(encoderOrNull()));
    }

    private @Nullable String encoderOrNull() throws SQLException {
        return Sql.text(connection, "SELECT value FROM meta WHERE key = ?", ENCODER)
                .orElse(null);
    }

    @Override
    public Optional<byte[]> kept(String name) throws StoreException {
        return ask(() -> Sql.text(connection, "SELECT value FROM meta WHERE key = ?", KEPT + name)
                .map(Base64.getDecoder()::decode));
    }

    @Override
    public void keep(String name, byte[] content) throws StoreException {
        set(KEPT + name, Base64.getEncoder().encodeToString(content));
    }

    @Override
    public void chooseEncoder(String model) throws StoreException {
        set(ENCODER, model);
    }

    private void set(String key, String value) throws StoreException {
        String sql =
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    /** Closes the file. Everything is committed by then, so that a failure here loses nothing. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("closing a project failed", e);
        }
    }
}
