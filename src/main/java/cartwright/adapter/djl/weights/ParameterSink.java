package cartwright.adapter.djl.weights;

/** Takes the prepared tables of a model, one at a time. */
@FunctionalInterface
public interface ParameterSink {

    /**
     * Takes one table.
     *
     * @param name a short name, also fit as a name in a script
     * @param values row after row; the taker's to keep
     * @param shape sizes, outermost first
     */
    void accept(String name, float[] values, int... shape);
}
