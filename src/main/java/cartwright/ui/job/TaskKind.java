package cartwright.ui.job;

/** The kinds of work that the task strip names. */
public enum TaskKind {
    /** Reading a project into memory. */
    OPEN(true),
    /** Downloading a sample. */
    DOWNLOAD(true),
    /** Downloading the libraries for a GPU. */
    DOWNLOAD_LIBRARIES(true),
    /** Counting what a basket file holds. */
    SURVEY(false),
    /** Importing basket files. */
    IMPORT(true),
    /** Taking an import back. */
    UNDO(true),
    /** Indexing product names by their words. */
    INDEX_WORDS(false),
    /** Loading the encoder and its engine. */
    LOAD_ENCODER(true),
    /** Encoding product names. */
    ENCODE(true),
    /** Answering a query. */
    ANSWER(false),
    /** Mining the kept baskets. */
    MINE(false),
    /** Writing an export file. */
    EXPORT(true),
    /** Trying rankers on baskets held back. */
    EVALUATE(true),
    /** Training a ranker. */
    TRAIN(true),
    /** Checking how far rules and searches can be relied on. */
    CHECK(true);

    private final boolean shownAtOnce;

    TaskKind(boolean shownAtOnce) {
        this.shownAtOnce = shownAtOnce;
    }

    /** Tells whether the strip shows it from the start, rather than only when it takes long. */
    public boolean shownAtOnce() {
        return shownAtOnce;
    }
}
