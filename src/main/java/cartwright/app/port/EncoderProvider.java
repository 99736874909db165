package cartwright.app.port;

import java.util.List;

/** Opens encoders by name. */
public interface EncoderProvider {

    /** Behind the name of a model: that it may multiply in whole numbers, as the analyst chose, where that is right. */
    String WHOLE_NUMBERS = ":int8";

    /** Returns the ids of the models that came with the program. */
    List<String> bundled();

    /** Returns the id of the bundled model that suits the language of these names: Chinese where most hold Han. */
    String suggestFor(List<String> names);

    /** Returns what there is of a GPU. Where there is a driver the first call may take a minute, on another process. */
    GpuFinding gpu();

    /** Returns the engine's libraries for a GPU, which may be fetched. */
    GpuLibraries gpuLibraries();

    /**
     * Opens a model; the first call loads the engine and may take seconds.
     *
     * @param model a bundled id or the path of a model folder, either with {@link #WHOLE_NUMBERS} behind it
     * @throws EncoderException if there is no such model, its files are wrong, or the device is not to be had
     */
    TextEncoder open(String model, DeviceChoice device) throws EncoderException;
}
