package cartwright.adapter.djl.rank;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** A network that is being trained. */
interface Network {

    /** Returns the arrays that are trained, in the order in which they are kept. */
    List<NDArray> parameters();

    /** Returns the number of examples to train on, or to validate with. */
    int examples(boolean training);

    /** Returns the mean loss over some examples, as an array of the scope. */
    NDArray loss(NDManager scope, int[] examples, boolean training);
}
