package cartwright.app.port;

/** A file that was looked into and is about to be imported: baskets or a catalogue. */
public sealed interface OpenedFile {

    /** Returns the file and the settings it is read with. */
    SourceDescription description();

    /**
     * A file with baskets.
     *
     * @param source its lines
     */
    record OfBaskets(LineSource source) implements OpenedFile {

        @Override
        public SourceDescription description() {
            return source.description();
        }
    }

    /**
     * A catalogue.
     *
     * @param source its products
     */
    record OfProducts(CatalogueSource source) implements OpenedFile {

        @Override
        public SourceDescription description() {
            return source.description();
        }
    }
}
