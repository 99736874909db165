package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.RejectedLine.Reason;

/** A basket file of some layout, as product lines; what rules make of them is not its concern. */
interface Table {

    /** Walks over the file once. */
    void each(Progress progress, Taker taker) throws ImportException;

    /** Tells whether the file names its products apart from their codes. */
    boolean hasNames();

    /** Returns the column a rule looks at, for the analyst; empty where it is about more than one. */
    String columnOf(CleaningRule rule);

    /** Tells whether no date says which number is the day, though some need it. */
    boolean datesAreOpen(Progress progress) throws ImportException;

    /** Returns which number of a date is the day, once the file was walked over; GUESS where it has no dates. */
    default DateOrder datesSettled() {
        return DateOrder.GUESS;
    }

    /** Tells whether the last walk took the usual order of dates since none of them says which number is the day. */
    default boolean datesWereOpen() {
        return false;
    }

    /** Takes what a table holds. */
    interface Taker {

        /**
         * Takes a product line.
         *
         * @param line the line; its quantity may be zero or negative
         * @param order the number of the order; empty when the file has none
         * @param record where it stands
         */
        void line(BasketLine line, String order, Record record);

        /** Takes a record, or one product of it, that is no product line. */
        void bad(Record record, Reason reason, String column);
    }
}
