package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.WeightFormatException;

/** The files are as they should be, but of a model that cannot be run here. */
final class UnsupportedModel extends WeightFormatException {

    private static final long serialVersionUID = 1L;

    /** @param what what is not supported, as one technical clause */
    UnsupportedModel(String what) {
        super(what + " is not supported");
    }
}
