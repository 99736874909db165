package cartwright.adapter.djl;

/** How the vectors of a text's tokens become one. */
enum Pooling {
    /** The average over all tokens. */
    MEAN,
    /** The vector of the first token, which stands for the whole text. */
    CLS
}
