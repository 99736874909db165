package cartwright.app.port;

/**
 * What an encoder is: shown in the device chip, and the key of cached vectors.
 *
 * @param id short name used on the command line, such as {@code minilm}, or the folder of a model
 * @param modelHash hash of the weights and tokenizer, hexadecimal; vectors are cached under it
 * @param dimension number of values in a vector
 * @param device where it runs, such as {@code cpu} or {@code gpu0}
 * @param engine name and version of the engine and how it multiplies here, such as {@code PyTorch 2.7.1, bfloat16 script}
 * @param pooling how the vectors of a text's tokens become one
 * @param near similarity above which a product counts as near a query in this model, in (-1, 1)
 */
public record EncoderDescription(
        String id, String modelHash, int dimension, String device, String engine, PoolingRule pooling, double near) {}
