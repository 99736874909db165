package cartwright.core.sample;

/**
 * One line of a generated sales file.
 *
 * @param order the order it belongs to
 * @param product number of the product
 * @param quantity how many; negative in a return
 * @param cents unit price in hundredths
 * @param fault what is wrong with the line
 */
public record SampleLine(SampleOrder order, int product, int quantity, int cents, LineFault fault) {

    SampleLine with(LineFault newFault) {
        return new SampleLine(order, product, quantity, cents, newFault);
    }
}
