package cartwright.ui.job;

import javafx.beans.property.ReadOnlyDoubleProperty;

/** A job under way: how far it is, and the way to stop it. */
public interface RunningJob {

    /** Returns the units done; negative while unknown. */
    ReadOnlyDoubleProperty workDoneProperty();

    /** Returns all units; negative while unknown. */
    ReadOnlyDoubleProperty totalWorkProperty();

    /** Asks the job to stop at its next step; it may still finish. */
    void requestCancel();
}
