package cartwright.app.port;

import cartwright.app.job.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Fetches files over the network: the only door to it, and only ever opened for an analyst who agreed. */
public interface Downloads {

    /**
     * Fetches a file whose checksum is known; nothing is left behind where it fails.
     *
     * @param target where the file is to lie; its folder is there
     * @param bytes its announced size; a file of more than twice the size is given up
     * @param sha256 the checksum it must have, hexadecimal
     * @param progress hears bytes of all bytes, and may cancel within a fifth of a second
     * @throws IOException if it does not come, or comes with another checksum
     */
    void checked(URI address, Path target, long bytes, String sha256, Progress progress) throws IOException;

    /**
     * Fetches a file whose own checksum is not known, for what is packed in it is checked afterwards.
     *
     * @param target where the file is to lie; its folder is there
     * @param bytes its announced size; a file of more than twice the size is given up
     * @param progress hears bytes of all bytes, and may cancel within a fifth of a second
     * @throws IOException if it does not come; what came of it is deleted
     */
    void unchecked(URI address, Path target, long bytes, Progress progress) throws IOException;
}
