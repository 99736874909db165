package cartwright.app.session;

import cartwright.app.port.EncoderDescription;
import java.util.List;

/**
 * What a model made of a few names.
 *
 * @param model what it is and how it runs
 * @param nearest each name with the nearest of the others, most alike first; empty where fewer than two were given
 * @param namesPerSecond how many it encoded a second, by the clock, one thread
 */
public record ModelTrial(EncoderDescription model, List<Nearest> nearest, double namesPerSecond) {

    /** Copies the list. */
    public ModelTrial {
        nearest = List.copyOf(nearest);
    }

    /**
     * A name and the nearest of the others.
     *
     * @param similarity of the two, in [-1, 1]
     */
    public record Nearest(String name, String other, double similarity) {}
}
