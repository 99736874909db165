package cartwright.adapter.djl.rank;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.training.loss.Loss;
import cartwright.core.learn.CartSequences;
import cartwright.core.learn.GruRanker;
import java.util.List;

/** The gated recurrent unit of {@link GruRanker}; the loss is the cross entropy of the bought item among all items. */
final class GruNetwork implements Network {

    private static final int SIZE = GruRanker.SIZE;
    private static final String[] GATES = {
        ":, 0:" + SIZE, ":, " + SIZE + ":" + 2 * SIZE, ":, " + 2 * SIZE + ":" + 3 * SIZE
    };

    private final CartSequences training;
    private final CartSequences validation;
    private final List<NDArray> parameters;
    private final Loss loss = Loss.softmaxCrossEntropyLoss();

    GruNetwork(CartSequences training, CartSequences validation, FirstWeights first) {
        this.training = training;
        this.validation = validation;
        int items = training.itemCount();
        double spread = 1 / Math.sqrt(SIZE);
        this.parameters = List.of(
                first.random(items, SIZE, 0.3),
                first.random(SIZE, 3 * SIZE, spread),
                first.random(SIZE, 3 * SIZE, spread),
                first.zero(3 * SIZE),
                first.random(SIZE, items, spread),
                first.zero(items));
    }

    @Override
    public List<NDArray> parameters() {
        return parameters;
    }

    @Override
    public int examples(boolean ofTraining) {
        return (ofTraining ? training : validation).size();
    }

    @Override
    public NDArray loss(NDManager scope, int[] examples, boolean ofTraining) {
        CartSequences carts = ofTraining ? training : validation;
        int length = CartSequences.LONGEST;
        int[] ids = new int[examples.length * length];
        long[] bought = new long[examples.length];
        for (int i = 0; i < examples.length; i++) {
            carts.copy(examples[i], ids, i * length);
            bought[i] = carts.bought(examples[i]);
        }
        NDArray state = scope.zeros(new Shape(examples.length, SIZE));
        for (int place = 0; place < length; place++) {
            state = step(scope, ids, place, state);
        }
        NDArray scores = state.matMul(parameters.get(4)).add(parameters.get(5));
        return loss.evaluate(new NDList(scope.create(bought)), new NDList(scores));
    }

    /** Where a cart has no item at this place its state stays. */
    private NDArray step(NDManager scope, int[] ids, int place, NDArray state) {
        int carts = ids.length / CartSequences.LONGEST;
        int none = training.itemCount();
        long[] items = new long[carts];
        float[] present = new float[carts];
        for (int cart = 0; cart < carts; cart++) {
            int item = ids[cart * CartSequences.LONGEST + place];
            items[cart] = item == none ? 0 : item;
            present[cart] = item == none ? 0 : 1;
        }
        NDArray x = Embedding.embedding(scope.create(items), parameters.get(0), SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray input = x.matMul(parameters.get(1)).add(parameters.get(3));
        NDArray kept = state.matMul(parameters.get(2));
        NDArray r = Activation.sigmoid(input.get(GATES[0]).add(kept.get(GATES[0])));
        NDArray z = Activation.sigmoid(input.get(GATES[1]).add(kept.get(GATES[1])));
        NDArray n = input.get(GATES[2]).add(r.mul(kept.get(GATES[2]))).tanh();
        NDArray next = n.add(z.mul(state.sub(n)));
        return state.add(scope.create(present, new Shape(carts, 1)).mul(next.sub(state)));
    }
}
