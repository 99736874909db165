package cartwright.app.port;

import cartwright.core.mining.BlockCounter;

/** Counts candidate itemsets on the device it was opened for; exact. */
public interface SupportCounter extends BlockCounter, AutoCloseable {

    /** Returns the device that counts, such as {@code cpu} or {@code gpu0}. */
    String device();

    @Override
    void close();
}
