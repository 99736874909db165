package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertWeights;

/**
 * A model as read from its files, checked, not yet in the engine.
 *
 * @param id its name to the analyst
 * @param hash hash of weights, tokenizer and settings, hexadecimal
 * @param weights views of the file's bytes
 * @param tokenizer the text of tokenizer.json
 * @param handling what to do with texts
 */
record ModelParts(String id, String hash, BertWeights weights, String tokenizer, TextHandling handling) {}
