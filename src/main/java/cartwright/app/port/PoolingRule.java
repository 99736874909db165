package cartwright.app.port;

/** How the vectors of a text's tokens become one, and who says so. */
public enum PoolingRule {
    /** The mean over the tokens, as the model's files say. */
    MEAN,
    /** The vector of the first token, as the model's files say. */
    FIRST_TOKEN,
    /** The mean over the tokens, because no file of the model says anything. */
    ASSUMED_MEAN,
    /** The model returns one vector a text. */
    WITHIN_MODEL
}
