package cartwright.adapter.djl.weights;

import org.jspecify.annotations.Nullable;

/** A file of weights is damaged, hostile or of a kind that is not supported. */
public class WeightFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the error from one technical clause. */
    public WeightFormatException(String detail) {
        this(detail, null);
    }

    /** Creates the error from one technical clause and what led to it. */
    public WeightFormatException(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
