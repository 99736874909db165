package cartwright.app.session;

/**
 * What a ranker costs.
 *
 * @param ranker its key
 * @param millis milliseconds for one cart, once everything that is kept has been counted
 * @param training seconds of training for one seed; NaN where it is not trained
 */
public record RankerCost(String ranker, double millis, double training) {}
