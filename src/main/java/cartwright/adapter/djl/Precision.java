package cartwright.adapter.djl;

/** The numbers that a script multiplies. */
enum Precision {
    /** Single precision, as the model was trained; rounding alone leaves a cosine of 0.9999999. */
    FLOAT32(0.99999, "float32"),
    /** Its upper half: half the reading and half the time where the processor multiplies it, many times it elsewhere. */
    BFLOAT16(0.999, "bfloat16"),
    /** Whole numbers of eight bits, scaled anew in each product; only where the analyst chose them. */
    INT8(0.99, "int8");

    private final double leastCosine;
    private final String shown;

    Precision(double leastCosine, String shown) {
        this.leastCosine = leastCosine;
        this.shown = shown;
    }

    /** Returns the least cosine between its vectors and those of the array operations, below which it is not used. */
    double leastCosine() {
        return leastCosine;
    }

    /** Returns the name the analyst sees. */
    String shown() {
        return shown;
    }
}
