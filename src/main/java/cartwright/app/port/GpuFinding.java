package cartwright.app.port;

/**
 * What there is of a GPU, in facts.
 *
 * @param state whether it can be used, and why not
 * @param device its name as the driver gives it; empty where it gives none
 * @param driver version of the driver; empty where there is none
 * @param natives the engine's libraries for it: their build; empty where there are none
 * @param detail one technical clause; empty where there is nothing to add
 */
public record GpuFinding(State state, String device, String driver, String natives, String detail) {

    /** Whether a GPU can be used, and why not. */
    public enum State {
        /** A sum came out right on it. */
        WORKS,
        /** The machine has no driver, or none that this program knows. */
        NO_DRIVER,
        /** There is a driver, but the engine's libraries for it are not on this machine. */
        NO_NATIVES,
        /** Driver and libraries are there, but a sum on the device fails. */
        FAILS,
        /** The trial did not end in time and was ended. */
        TIMED_OUT
    }

    /** Tells whether a GPU can be used. */
    public boolean works() {
        return state == State.WORKS;
    }
}
