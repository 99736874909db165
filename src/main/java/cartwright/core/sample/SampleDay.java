package cartwright.core.sample;

/**
 * A day on which a generated shop is open.
 *
 * @param month 1 for January to 12
 * @param weekday 1 for Monday to 7
 */
public record SampleDay(int month, int weekday) {}
