package cartwright.adapter.djl.rank;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** The weights that a training begins with; drawn in Java, so that a seed means the same on every engine. */
final class FirstWeights {

    private final NDManager manager;
    private final Random random;

    FirstWeights(NDManager manager, Random random) {
        this.manager = manager;
        this.random = random;
    }

    /** Returns a normally distributed matrix that is trained. */
    NDArray random(int rows, int columns, double deviation) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return trained(manager.create(values, new Shape(rows, columns)));
    }

    /** Returns one row of zeros that is trained. */
    NDArray zero(int columns) {
        return trained(manager.zeros(new Shape(1, columns)));
    }

    private static NDArray trained(NDArray array) {
        array.setRequiresGradient(true);
        return array;
    }
}
