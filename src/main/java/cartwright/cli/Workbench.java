package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.StoreException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.QueryRobustness;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.EncodeItems;
import cartwright.app.task.ExplainSimilarity;
import cartwright.app.task.OpenEncoder;
import cartwright.app.task.OpenProject;
import cartwright.app.task.TestQueries;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project opened for commands that ask in words: its baskets, its encoder, its vectors. */
final class Workbench implements AutoCloseable {

    private final ProjectData data;
    private final TextEncoder encoder;
    private final EncodedCatalog encoded;

    private Workbench(ProjectData data, TextEncoder encoder, EncodedCatalog encoded) {
        this.data = data;
        this.encoder = encoder;
        this.encoded = encoded;
    }

    /** Reads a project into memory. */
    static ProjectData read(CliServices services, Path project) throws StoreException, CommandFailure {
        ProjectData data = new OpenProject(services.projects(), project).run(Progress.SILENT);
        if (data.baskets().size() == 0) {
            throw new CommandFailure("The project " + project + " holds no baskets yet; import a basket file first.");
        }
        return data;
    }

    /** Opens the encoder and encodes what is missing. */
    static Workbench open(CliServices services, ProjectData data, @Nullable String model, DeviceChoice device)
            throws StoreException, EncoderException {
        TextEncoder encoder = new OpenEncoder(services.encoders(), data, model, device).run(Progress.SILENT);
        ConsoleProgress progress = new ConsoleProgress(services, "Encoding product names");
        EncodedCatalog encoded = new EncodeItems(services.projects(), data, encoder).run(progress);
        progress.done();
        return new Workbench(data, encoder, encoded);
    }

    EncodedCatalog encoded() {
        return encoded;
    }

    QueryAnswer answer(String query, MatchMode mode) throws EncoderException {
        return answer(query, mode, BasketMask.ALL);
    }

    QueryAnswer answer(String query, MatchMode mode, BasketMask mask) throws EncoderException {
        AnswerQuery.Words words = new AnswerQuery.Words(query, mode, ChosenProducts.NONE);
        return new AnswerQuery(data, encoded, encoder, words, mask).run(Progress.SILENT);
    }

    List<ExplainSimilarity.Word> explain(String query, int item) throws EncoderException {
        return new ExplainSimilarity(encoder, encoded.embeddings(), query, item).run(Progress.SILENT);
    }

    List<QueryRobustness> test(List<String> queries, long seed, Progress progress) throws EncoderException {
        return new TestQueries(encoder, encoded.embeddings(), queries, seed).run(progress);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
