package cartwright.app.port;

/** Receives what a basket file holds, in order. */
public interface LineSink {

    /** Takes one product line. */
    void accept(BasketLine line);

    /** Takes one line that could not be used. */
    void reject(RejectedLine line);
}
