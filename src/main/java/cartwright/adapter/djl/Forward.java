package cartwright.adapter.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import cartwright.app.port.PoolingRule;

/** The forward pass of BERT up to one pooled vector a text. Safe to call from several threads. */
interface Forward extends AutoCloseable {

    /**
     * Runs texts of one length.
     *
     * @param scope takes what the pass makes on its way; the caller closes it
     * @param ids token numbers, of shape (texts, tokens), belonging to {@code scope}
     * @return vectors of shape (texts, hidden), of any length, belonging to {@code scope}
     */
    NDArray run(NDManager scope, NDArray ids);

    /** Returns the numbers it multiplies and how, as the analyst sees it: "bfloat16 script". */
    String name();

    /**
     * Returns how the vectors of a text's tokens become one.
     *
     * @param said what the model's files say of it
     */
    default PoolingRule pooling(PoolingRule said) {
        return said;
    }

    /** Tells whether it multiplies in whole numbers, whose vectors differ a little from the others. */
    default boolean inWholeNumbers() {
        return false;
    }

    @Override
    void close();
}
