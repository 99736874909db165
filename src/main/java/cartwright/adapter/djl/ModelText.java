package cartwright.adapter.djl;

/**
 * What a model takes in, as read from its files.
 *
 * @param id its name to the analyst
 * @param hash hash of weights, tokenizer and settings, hexadecimal
 * @param tokenizer the text of tokenizer.json
 * @param handling what to do with texts
 * @param positions most tokens of a text
 * @param vocabulary number of tokens it knows; the largest int where its files do not say
 */
record ModelText(String id, String hash, String tokenizer, TextHandling handling, int positions, int vocabulary) {}
