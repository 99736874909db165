package cartwright.app.port;

import cartwright.app.job.Progress;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Purchases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One open project file. Not safe for use by several threads at once unless a method says so. */
public interface Project extends EmbeddingStore, AutoCloseable {

    /** Returns where the project lies. */
    Path file();

    /**
     * Imports one source in one transaction: everything it accepts and rejects is kept, or, if it fails or is
     * cancelled, nothing.
     *
     * @param source the lines, read while this method runs
     * @return what was kept
     * @throws ImportException if the source cannot be read
     * @throws StoreException if the project cannot be written
     */
    ImportReport importLines(LineSource source, Progress progress) throws ImportException, StoreException;

    /** Returns the imports that the project holds, the latest last. */
    List<ImportEntry> imports() throws StoreException;

    /**
     * Takes the latest import back, in one transaction: lines, rejected lines, and what only they brought. Kept vectors
     * and saved runs stay.
     *
     * @return the import; nothing where there is none, or the latest cannot be taken back
     */
    Optional<ImportEntry> undoImport() throws StoreException;

    /** Returns the saved runs, the latest last. */
    List<SavedRun> runs() throws StoreException;

    /**
     * Saves a mining run, in the place of one of the same name.
     *
     * @param settings the options by name, as they were given
     */
    void saveRun(String name, Map<String, String> settings, RunOutcome outcome) throws StoreException;

    /** Returns counts of what the project holds. */
    ProjectSummary summary() throws StoreException;

    /** Returns the products, in order of item id: the order in which they were first imported. */
    ItemCatalog catalog() throws StoreException;

    /** Returns the baskets, in order of first import. */
    Baskets baskets() throws StoreException;

    /** Returns the baskets, as {@link #baskets()}, with the time and the customer of each. */
    Purchases purchases() throws StoreException;

    /**
     * Returns what the shop calls some baskets, in the order given.
     *
     * @param numbers numbers of baskets, in order of first import from 0
     * @throws StoreException if the project cannot be read or has no such basket
     */
    List<String> receipts(List<Integer> numbers) throws StoreException;

    /** Returns the rejected lines in order of source and line, at most {@code limit} of them. */
    List<RejectedLine> rejectedLines(int limit) throws StoreException;

    /** Returns the encoder chosen for this project, if one was. */
    Optional<String> encoder() throws StoreException;

    /** Remembers the encoder for this project. */
    void chooseEncoder(String model) throws StoreException;

    /** Returns what was kept under a name, such as the weights of a ranker; empty where nothing was. */
    Optional<byte[]> kept(String name) throws StoreException;

    /** Keeps bytes under a name, in place of those that were there. */
    void keep(String name, byte[] content) throws StoreException;

    @Override
    void close();
}
