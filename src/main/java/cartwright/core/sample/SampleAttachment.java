package cartwright.core.sample;

/**
 * How often a planted product joins a basket of some kind; of the attachments of one product the first whose condition
 * holds decides.
 *
 * @param product number of the planted product
 * @param when what the basket must be like before
 * @param probability a proportion in [0, 1]
 */
public record SampleAttachment(int product, SampleCondition when, double probability) {

    /** @throws IllegalArgumentException if the probability is not a proportion */
    public SampleAttachment {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1], got " + probability);
        }
    }
}
