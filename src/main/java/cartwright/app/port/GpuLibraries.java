package cartwright.app.port;

import cartwright.app.job.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** The engine's libraries for NVIDIA devices, which are too large to come with the program. */
public interface GpuLibraries {

    /** Returns what can be fetched for this system; empty where none are published. */
    Optional<Offer> offer();

    /**
     * Fetches them into their folder. Only for when the analyst has agreed to it. A download that was cut off is taken up
     * again at the library where it stopped.
     *
     * @param progress hears bytes of all bytes, and may cancel: what is whole and checked stays for the next time
     * @throws EncoderException if they cannot be fetched, one is not the library that is known, or there is no room
     */
    void download(Progress progress) throws EncoderException;

    /**
     * What can be fetched.
     *
     * @param publisher who publishes it
     * @param licences the licences of its parts
     * @param address where it comes from, shown to the analyst before anything is fetched
     * @param bytes size of the download
     * @param bytesOnDisk size once unpacked
     * @param folder where it is put
     */
    record Offer(String publisher, String licences, String address, long bytes, long bytesOnDisk, Path folder) {}
}
