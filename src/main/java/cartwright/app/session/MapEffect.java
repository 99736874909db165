package cartwright.app.session;

import cartwright.core.evaluate.Difference;

/**
 * What a map of query vectors brought, on names it was not learned from. Shares are of the ten nearest products of a name as it
 * stands. Immutable.
 *
 * @param learned number of names it was learned from
 * @param tried number of names it was tried on
 * @param plain share kept by names written otherwise, wrong letters mended, without the map
 * @param mapped the same share with it
 * @param overlap mapped less plain, a name each
 * @param recall share of names, as they stand, whose own product comes first without the map
 * @param mappedRecall the same share with it
 */
public record MapEffect(
        int learned, int tried, double plain, double mapped, Difference overlap, double recall, double mappedRecall) {

    /** Tells whether it is kept: the overlap is surely higher, and no more products are lost. */
    public boolean helps() {
        return overlap.better() && mappedRecall >= recall;
    }
}
