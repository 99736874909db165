package cartwright.app.port;

import java.nio.file.Path;
import java.util.List;

/** The sample data that came with the program. */
public interface SampleProjects {

    /** Returns the samples that are here, in the order they are offered. */
    List<Sample> list();

    /**
     * Puts the basket file of a sample where it can be imported from.
     *
     * @throws ImportException if it cannot be written
     */
    Path basketFile(Sample sample) throws ImportException;

    /** Returns where the project of a sample is kept. */
    Path projectFile(Sample sample);

    /**
     * A sample.
     *
     * @param id short name, such as {@code outdoor-en}
     * @param language language of its product names: {@code en} or {@code zh}
     * @param title what the analyst reads
     * @param exampleQuery a query that shows something in it
     */
    record Sample(String id, String language, String title, String exampleQuery) {}
}
