package cartwright.ui.main;

import cartwright.ui.picture.PictureFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Dialogs that are closed without a choice; a walk overrides those it answers. */
class NoFiles implements FileDialogs {

    @Override
    public Optional<Path> tableToRead() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> projectToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> newProject() {
        return Optional.empty();
    }

    @Override
    public List<Path> basketFiles() {
        return List.of();
    }

    @Override
    public Optional<Path> sampleCopy() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> pictureFile(String suggestedName, PictureFormat format) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> modelFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> exportFile(String suggestedName) {
        return Optional.empty();
    }
}
