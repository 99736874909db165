package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.AdaptedVectors;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.MappedEncoder;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.QueryMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fits the vectors of a project to its catalogue, if the project is set so, and lets queries go through the map that was learned
 * from its names, if it keeps one.
 */
public final class AdaptVectors implements Job<Meaning> {

    private static final String KEPT = "adaptation";

    private final ProjectStore store;
    private final ProjectData data;
    private final EncodedCatalog encoded;
    private final TextEncoder encoder;

    /**
     * Creates the job.
     *
     * @param encoded the products as the model gives them
     */
    public AdaptVectors(ProjectStore store, ProjectData data, EncodedCatalog encoded, TextEncoder encoder) {
        this.store = store;
        this.data = data;
        this.encoded = encoded;
        this.encoder = encoder;
    }

    @Override
    public Meaning run(Progress progress) throws StoreException {
        Meaning meaning = adapted();
        Optional<QueryMap> map = KeptQueryMap.read(
                store, data.file(), meaning.encoder().description().modelHash());
        return map.isEmpty()
                ? meaning
                : new Meaning(meaning.products(), new MappedEncoder(meaning.encoder(), map.get()));
    }

    private Meaning adapted() throws StoreException {
        Adaptation adaptation = chosen(store, data.file());
        if (adaptation == Adaptation.NONE || encoded.embeddings().size() < 2) {
            return new Meaning(encoded, encoder);
        }
        return AdaptedVectors.of(data.baskets(), encoded, encoder, adaptation).meaning();
    }

    /** Returns how a project is set; not at all where it never was. */
    public static Adaptation chosen(ProjectStore store, Path file) throws StoreException {
        try (Project project = store.open(file)) {
            String name = new String(project.kept(KEPT).orElse(new byte[0]), StandardCharsets.US_ASCII);
            for (Adaptation adaptation : Adaptation.values()) {
                if (adaptation.name().equals(name)) {
                    return adaptation;
                }
            }
            return Adaptation.NONE;
        }
    }

    /** Sets a project. */
    public static void choose(ProjectStore store, Path file, Adaptation adaptation) throws StoreException {
        try (Project project = store.open(file)) {
            project.keep(KEPT, adaptation.name().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
