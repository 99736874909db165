package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.OfferFileException;
import cartwright.app.port.OfferFiles;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.ProjectData;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a project keeps about its offers. */
public final class ReadOfferBook implements Job<OfferBook> {

    private final ProjectStore store;
    private final OfferFiles files;
    private final ProjectData data;

    /** Creates the job. */
    public ReadOfferBook(ProjectStore store, OfferFiles files, ProjectData data) {
        this.store = store;
        this.files = files;
        this.data = data;
    }

    @Override
    public OfferBook run(Progress progress) throws StoreException {
        try (Project project = store.open(data.file())) {
            List<OfferFileException> leftOut = new ArrayList<>();
            Optional<byte[]> rules = project.kept(KeepOfferBook.RULES);
            Optional<byte[]> facts = project.kept(KeepOfferBook.FACTS).filter(bytes -> bytes.length > 0);
            Optional<byte[]> wishes = project.kept(KeptWishes.NAME);
            return new OfferBook(
                    wishes.flatMap(bytes -> KeptWishes.ofBytes(bytes, data.catalog()))
                            .orElse(OfferWishes.PLAIN),
                    rules.map(bytes -> files.keptRules(bytes, data.catalog(), leftOut::add))
                            .orElse(BusinessRules.NONE),
                    facts.map(bytes -> files.keptFacts(bytes, data.catalog(), leftOut::add))
                            .orElseGet(() -> ItemFacts.unknown(data.catalog().size())),
                    facts.isPresent(),
                    leftOut);
        }
    }
}
