package cartwright.app.session;

import cartwright.app.port.EncoderProvider;
import cartwright.app.port.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models the analyst may choose from: those that came with the program and the folders that were added. */
public final class ModelShelf {

    private static final String ADDED = "models";
    private static final String USUAL = "model";

    private final EncoderProvider encoders;
    private final SettingsStore settings;

    /** Reads the shelf from the settings, and keeps changes there. */
    public ModelShelf(EncoderProvider encoders, SettingsStore settings) {
        this.encoders = encoders;
        this.settings = settings;
    }

    /** Returns the models: bundled ones by id, then folders in the order in which they were added. */
    public List<String> models() {
        List<String> models = new ArrayList<>(encoders.bundled());
        models.addAll(added());
        return models;
    }

    private List<String> added() {
        return settings.get(ADDED).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    /** Tells whether a model came with the program. */
    public boolean isBundled(String model) {
        return encoders.bundled().contains(model);
    }

    /** Adds the folder of a model that was found to be usable; once however often it is added. */
    public void add(String folder) {
        if (!models().contains(folder)) {
            List<String> more = new ArrayList<>(added());
            more.add(folder);
            settings.put(ADDED, String.join("\n", more));
        }
    }

    /** Takes a folder from the shelf, and from being the usual one; its files stay where they are. */
    public void remove(String folder) {
        List<String> fewer = new ArrayList<>(added());
        fewer.remove(folder);
        settings.put(ADDED, String.join("\n", fewer));
        if (usual().filter(folder::equals).isPresent()) {
            setUsual("");
        }
    }

    /** Returns the model of projects that have chosen none; empty where it goes by the language of the names. */
    public Optional<String> usual() {
        return usual(settings);
    }

    static Optional<String> usual(SettingsStore settings) {
        return settings.get(USUAL).filter(model -> !model.isBlank());
    }

    /** Sets the model of projects that have chosen none; an empty text for one by the language of the names. */
    public void setUsual(String model) {
        settings.put(USUAL, model);
    }
}
