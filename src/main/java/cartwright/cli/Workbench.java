package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.StoreException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.NearestBaskets;
import cartwright.app.session.NearestProducts;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.QueryRobustness;
import cartwright.app.task.AdaptVectors;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.EncodeItems;
import cartwright.app.task.ExplainSimilarity;
import cartwright.app.task.FindNearestProducts;
import cartwright.app.task.IndexWords;
import cartwright.app.task.OpenEncoder;
import cartwright.app.task.OpenProject;
import cartwright.app.task.TestQueries;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.Matching;
import cartwright.core.similar.TwoSidedSearch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A project opened for commands that ask in words: its baskets, its encoder, its vectors. */
final class Workbench implements AutoCloseable {

    private final ProjectData data;
    private final ProductSearch search;
    private final PrintWriter err;

    private Workbench(CliServices services, ProjectData data, ProductSearch search) {
        this.err = services.err();
        this.data = data;
        this.search = search;
    }

    /** Reads a project into memory. */
    static ProjectData read(CliServices services, Path project) throws StoreException, CommandFailure {
        ProjectData data = new OpenProject(services.projects(), project).run(Progress.SILENT);
        if (data.baskets().size() == 0) {
            throw new CommandFailure("The project " + project + " holds no baskets yet; import a basket file first.");
        }
        return data;
    }

    /** Opens what a kind of matching needs: the words of the names, the encoder, or both. */
    static Workbench open(CliServices services, ProjectData data, Matching matching)
            throws StoreException, EncoderException {
        LexicalIndex words =
                matching == Matching.MEANING ? null : new IndexWords(data, services.stopWords()).run(Progress.SILENT);
        Meaning meaning = matching == Matching.LEXICAL ? null : meaning(services, data, null, DeviceChoice.AUTO);
        return new Workbench(services, data, ProductSearch.of(data.baskets(), words, meaning));
    }

    /** Opens the encoder and encodes what is missing. */
    static Workbench open(CliServices services, ProjectData data, @Nullable String model, DeviceChoice device)
            throws StoreException, EncoderException {
        return new Workbench(
                services, data, ProductSearch.of(data.baskets(), null, meaning(services, data, model, device)));
    }

    private static Meaning meaning(CliServices services, ProjectData data, @Nullable String model, DeviceChoice device)
            throws StoreException, EncoderException {
        TextEncoder encoder = new OpenEncoder(services.encoders(), data, model, device).run(Progress.SILENT);
        ConsoleProgress progress = new ConsoleProgress(services, "Encoding product names");
        EncodedCatalog encoded = new EncodeItems(services.projects(), data, encoder).run(progress);
        progress.done();
        return new AdaptVectors(services.projects(), data, encoded, encoder).run(Progress.SILENT);
    }

    /** Returns the products as vectors, and the model; there where this was opened with an encoder. */
    Meaning meaning() {
        return Objects.requireNonNull(search.meaning(), "opened with an encoder");
    }

    /** Returns the products as vectors; there where this was opened with an encoder. */
    EncodedCatalog encoded() {
        return meaning().products();
    }

    /** Returns what finds products and baskets. */
    ProductSearch search() {
        return search;
    }

    /** Returns the hash of the model; empty without one. */
    String modelHash() {
        return search.meaning() == null ? "" : encoded().encoder().modelHash();
    }

    QueryAnswer answer(AnswerQuery.Words words, BasketMask mask) throws EncoderException {
        QueryAnswer answer = new AnswerQuery(data, search, words, mask).run(Progress.SILENT);
        tellMended(answer.query(), answer.searched());
        return answer;
    }

    /** Finds only the nearest baskets, from both sides. */
    NearestBaskets nearest(AnswerQuery.Words words, BasketMask mask, TwoSidedSearch twoSided, int count)
            throws EncoderException {
        NearestBaskets found = new AnswerQuery(data, search, words, mask).nearest(twoSided, count);
        tellMended(words.query(), found.answer().searched());
        return found;
    }

    /** Finds only the nearest products, by meaning. */
    List<Neighbour> nearest(String query, NearestProducts products, int count) throws EncoderException {
        FindNearestProducts.Found found = new FindNearestProducts(
                        data.catalog(), meaning().encoder(), products, query, count)
                .run(Progress.SILENT);
        tellMended(query, found.searched());
        return found.nearest();
    }

    private void tellMended(String query, String searched) {
        if (QueryAnswer.mended(query, searched)) {
            err.println("Searched for \"" + searched + "\" instead of \"" + query
                    + "\"; a query in quotes is searched as it is typed.");
        }
    }

    List<ExplainSimilarity.Word> explain(String query, int item) throws EncoderException {
        return new ExplainSimilarity(meaning().encoder(), encoded().embeddings(), query, item).run(Progress.SILENT);
    }

    List<QueryRobustness> test(List<String> queries, long seed, Progress progress) throws EncoderException {
        return new TestQueries(meaning(), data.catalog().words(), queries, seed).run(progress);
    }

    @Override
    public void close() {
        if (search.meaning() != null) {
            search.meaning().encoder().close();
        }
    }
}
