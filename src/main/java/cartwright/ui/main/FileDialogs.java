package cartwright.ui.main;

import cartwright.ui.picture.PictureFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the analyst for files. */
public interface FileDialogs {

    /** Asks for a project to open. */
    Optional<Path> projectToOpen();

    /** Asks where a new project is to lie. */
    Optional<Path> newProject();

    /** Asks for basket files; empty when the analyst chose none. */
    List<Path> basketFiles();

    /** Asks for the analyst's copy of a sample. */
    Optional<Path> sampleCopy();

    /** Asks for the folder of a model. */
    Optional<Path> modelFolder();

    /** Asks for a CSV file to read: business rules, facts of products. */
    Optional<Path> tableToRead();

    /** Asks where an export is to lie, with a name to start from. */
    Optional<Path> exportFile(String suggestedName);

    /** Asks where a picture is to lie, with a name to start from; the answer has the format's ending. */
    Optional<Path> pictureFile(String suggestedName, PictureFormat format);
}
