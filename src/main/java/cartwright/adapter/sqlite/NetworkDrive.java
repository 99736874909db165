package cartwright.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a file lies on a drive of another machine. Two machines that write one project there must trust the drive's
 * locks, which SQLite's own pages warn of; the rollback journal that every project uses works there, a write-ahead log would not.
 */
final class NetworkDrive {

    /** What systems call such drives; Linux and macOS by the name of the file system, Windows by the path. */
    private static final Set<String> TYPES = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs",
            "lustre", "beegfs", "davfs", "webdav", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs",
            "fuse.ceph", "fuse.s3fs", "fuse.gvfsd-fuse");

    private NetworkDrive() {}

    static boolean holds(Path file) {
        Path place = file.toAbsolutePath();
        return isShare(place.getRoot()) || isRemote(typeOf(place));
    }

    /** {@code \\server\share\} is the root of such a path on Windows. */
    private static boolean isShare(@Nullable Path root) {
        return root != null && root.toString().startsWith("\\\\");
    }

    static boolean isRemote(String type) {
        return TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    /** Returns the kind of file system; empty where it does not say. */
    private static String typeOf(Path file) {
        try {
            return Files.getFileStore(file).type();
        } catch (IOException e) { // gone, which the next look at the project says
            return "";
        }
    }
}
