package cartwright.adapter.djl.rank;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.loss.Loss;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.MlpRanker;
import cartwright.core.learn.RuleFeatures;
import java.util.ArrayList;
import java.util.List;

/** Scores every candidate of a list alike; the loss is the cross entropy of the bought one among them. */
final class MlpNetwork implements Network {

    private final FeatureLists training;
    private final FeatureLists validation;
    private final NDArray mean;
    private final NDArray deviation;
    private final List<NDArray> parameters = new ArrayList<>();
    private final Loss loss = Loss.softmaxCrossEntropyLoss();

    MlpNetwork(
            FeatureLists training,
            FeatureLists validation,
            LearnedWeights.Matrix scale,
            FirstWeights first,
            NDManager manager) {
        this.training = training;
        this.validation = validation;
        NDArray both = manager.create(scale.values(), new Shape(2, RuleFeatures.COUNT));
        this.mean = both.get(0);
        this.deviation = both.get(1);
        for (int layer = 0; layer + 1 < MlpRanker.LAYERS.size(); layer++) {
            int in = MlpRanker.LAYERS.get(layer);
            int out = MlpRanker.LAYERS.get(layer + 1);
            parameters.add(first.random(in, out, Math.sqrt(2.0 / in)));
            parameters.add(first.zero(out));
        }
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
        int list = FeatureLists.LENGTH * RuleFeatures.COUNT;
        float[] values = new float[examples.length * list];
        for (int i = 0; i < examples.length; i++) {
            (ofTraining ? training : validation).copy(examples[i], values, i * list);
        }
        NDArray states = scope.create(
                        values, new Shape((long) examples.length * FeatureLists.LENGTH, RuleFeatures.COUNT))
                .sub(mean)
                .div(deviation);
        for (int at = 0; at < parameters.size(); at += 2) {
            states = states.matMul(parameters.get(at)).add(parameters.get(at + 1));
            states = at + 2 == parameters.size() ? states : Activation.relu(states);
        }
        NDArray scores = states.reshape(examples.length, FeatureLists.LENGTH);
        NDArray bought = scope.zeros(new Shape(examples.length), DataType.INT64);
        return loss.evaluate(new NDList(bought), new NDList(scores));
    }
}
