package cartwright.app.port;

/** Opens counters. */
public interface SupportCounters {

    /**
     * Opens a counter, to be closed after use.
     *
     * @throws EncoderException if the engine does not load, or has no such device
     */
    SupportCounter open(DeviceChoice device) throws EncoderException;
}
