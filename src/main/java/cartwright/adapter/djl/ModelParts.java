package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertWeights;

/**
 * A model as read from its files, checked, not yet in the engine.
 *
 * @param text what it takes in
 * @param weights views of the file's bytes
 */
record ModelParts(ModelText text, BertWeights weights) {

    ModelParts(String id, String hash, BertWeights weights, String tokenizer, TextHandling handling) {
        this(
                new ModelText(
                        id,
                        hash,
                        tokenizer,
                        handling,
                        weights.shape().positions(),
                        weights.shape().vocabulary()),
                weights);
    }
}
