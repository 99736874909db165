package cartwright.app.port;

/** Where the analyst wants the encoder to run. */
public enum DeviceChoice {
    /** The GPU when it works, else the processor. */
    AUTO,
    /** The processor. */
    CPU,
    /** The GPU, or an error that says why not. */
    GPU
}
