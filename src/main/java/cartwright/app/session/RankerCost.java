package cartwright.app.session;

/**
 * What a ranker costs.
 *
 * @param ranker its key
 * @param millis milliseconds for one cart, once everything that is kept has been counted
 */
public record RankerCost(String ranker, double millis) {}
