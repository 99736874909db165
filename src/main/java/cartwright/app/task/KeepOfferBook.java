package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.OfferFiles;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.OfferBook;
import cartwright.app.session.ProjectData;

/** Keeps what a merchandiser decided about the offers with the project. */
public final class KeepOfferBook implements Job<OfferBook> {

    static final String RULES = "offer-rules";
    static final String FACTS = "offer-facts";

    private final ProjectStore store;
    private final OfferFiles files;
    private final ProjectData data;
    private final OfferBook book;

    /** Creates the job. */
    public KeepOfferBook(ProjectStore store, OfferFiles files, ProjectData data, OfferBook book) {
        this.store = store;
        this.files = files;
        this.data = data;
        this.book = book;
    }

    @Override
    public OfferBook run(Progress progress) throws StoreException {
        try (Project project = store.open(data.file())) {
            project.keep(KeptWishes.NAME, KeptWishes.toBytes(book.wishes(), data.catalog()));
            project.keep(RULES, files.content(book.rules(), data.catalog()));
            project.keep(FACTS, book.hasFacts() ? files.content(book.facts(), data.catalog()) : new byte[0]);
        }
        return book;
    }
}
