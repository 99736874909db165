package cartwright.app.port;

import cartwright.app.job.Progress;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Purchases;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns rejected lines that were not taken in since, in order of import and line.
     *
     * @param reason only those for this reason; null for any
     * @param after the id of the last one that was read before; 0 for the first page
     * @param limit most lines to return
     */
    List<KeptReject> rejected(RejectedLine.@Nullable Reason reason, long after, int limit) throws StoreException;

    /** Returns the number of rejected lines by reason. */
    Map<RejectedLine.Reason, Long> rejectedByReason() throws StoreException;

    /** Returns how the files were read whose lines can be corrected, by {@link KeptReject#source}. */
    Map<Long, SourceDescription> layouts() throws StoreException;

    /**
     * Imports corrected lines, in one transaction that an undo takes back: they are no longer among the rejected ones.
     *
     * @param source all of the lines, none of which is rejected again
     * @param ids the {@link KeptReject#id} of each
     * @throws StoreException as for {@link #importLines}; LOCKED where another window has taken one of them in
     */
    ImportReport importCorrected(OpenedFile source, Collection<Long> ids, Progress progress)
            throws ImportException, StoreException;

    /**
     * Imports a catalogue in one transaction that an undo takes back. What it says of a product counts before what its
     * lines said, and what a later catalogue says before both.
     */
    ImportReport importCatalogue(CatalogueSource source, Progress progress) throws ImportException, StoreException;

    /** Returns how catalogues and sold products meet. */
    CatalogueMatch catalogueMatch() throws StoreException;

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
