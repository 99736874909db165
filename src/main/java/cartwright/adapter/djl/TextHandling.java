package cartwright.adapter.djl;

import cartwright.app.port.PoolingRule;

/**
 * What a model was trained to be given, and how its answer is read.
 *
 * @param pooling how token vectors become one
 * @param poolingSaid whether the files of the model say how; else the mean is assumed
 * @param lowerCase whether texts are put in small letters before the tokenizer sees them
 * @param queryPrefix what stands before a question; often nothing
 * @param textPrefix what stands before a product name; mostly nothing
 * @param near similarity above which a product counts as near a query, in (-1, 1)
 */
record TextHandling(
        Pooling pooling, boolean poolingSaid, boolean lowerCase, String queryPrefix, String textPrefix, double near) {

    TextHandling pooledBy(Pooling other) {
        return new TextHandling(other, true, lowerCase, queryPrefix, textPrefix, near);
    }

    /** Returns the same in the words of the port. */
    PoolingRule rule() {
        return pooling == Pooling.CLS
                ? PoolingRule.FIRST_TOKEN
                : poolingSaid ? PoolingRule.MEAN : PoolingRule.ASSUMED_MEAN;
    }
}
