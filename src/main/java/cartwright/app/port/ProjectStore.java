package cartwright.app.port;

import java.nio.file.Path;

/** Opens and creates project files. */
public interface ProjectStore {

    /**
     * Opens an existing project, or creates an empty one where there is no file.
     *
     * @throws StoreException if the file is no project, is damaged, is newer than this program or cannot be written
     */
    Project openOrCreate(Path file) throws StoreException;

    /**
     * Opens an existing project.
     *
     * @throws StoreException if there is no such file, or as for {@link #openOrCreate}
     */
    Project open(Path file) throws StoreException;
}
