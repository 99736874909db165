package cartwright.core.sample;

/**
 * One visit to the till of a generated shop.
 *
 * @param number what tells orders apart, ascending in time; a return has the number of the order it undoes
 * @param minute minutes since the first day began
 * @param theme number of the theme
 * @param customer number of the customer from 0; -1 when not known
 * @param store number of the store, from 0
 * @param returned true if goods came back
 */
public record SampleOrder(int number, int minute, int theme, int customer, int store, boolean returned) {

    /** Minutes in a day. */
    public static final int MINUTES_A_DAY = 24 * 60;
}
