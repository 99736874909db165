package cartwright.app.port;

import cartwright.app.job.Progress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sample data: what came with the program, and what it may fetch once the analyst agrees. */
public interface SampleProjects {

    /** Returns the samples, in the order they are offered. */
    List<Sample> list();

    /**
     * Puts the basket file of a sample where it can be imported from.
     *
     * @throws ImportException if it cannot be written, or has not been downloaded yet
     */
    Path basketFile(Sample sample) throws ImportException;

    /** Returns how the files of a sample are read. */
    ImportSettings settings(Sample sample);

    /** Tells whether a file is a copy of the sample, byte by byte, by the SHA-256 of its bytes. */
    boolean isKnown(Sample sample, String contentHash);

    /**
     * Downloads a sample from its address into the program's own folder. Only for when the analyst has agreed to it.
     *
     * @param progress hears bytes of all bytes, and may cancel: then nothing is left behind
     * @throws ImportException if it cannot be fetched, or its checksum is another than the one that is known
     */
    void download(Sample sample, Progress progress) throws ImportException;

    /** Returns where the project of a sample is kept. */
    Path projectFile(Sample sample);

    /**
     * A sample.
     *
     * @param id short name, such as {@code outdoor-en}
     * @param language language of its product names: {@code en} or {@code zh}
     * @param title what the analyst reads
     * @param exampleQuery a query that shows something in it
     * @param source where it comes from and under what terms
     */
    record Sample(String id, String language, String title, String exampleQuery, Source source) {}

    /**
     * Where a sample comes from.
     *
     * @param name who publishes it
     * @param licence the licence, such as {@code CC-BY-4.0}
     * @param attribution whom to name when it is used; empty when nobody
     * @param download where it can be fetched; null when it came with the program
     */
    record Source(
            String name,
            String licence,
            String attribution,
            @Nullable Download download) {}

    /**
     * What can be fetched.
     *
     * @param address the address, shown to the analyst before anything is fetched
     * @param bytes its size
     * @param lines number of lines, without the heading, of the whole sample
     */
    record Download(String address, long bytes, long lines) {}
}
