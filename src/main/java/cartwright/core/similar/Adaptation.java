package cartwright.core.similar;

/** Whether vectors are fitted to the catalogue they are searched in. */
public enum Adaptation {
    /** As the model gives them. */
    NONE,
    /** The catalogue's mean is taken away: what all names of a shop have in common tells none from the other. */
    CENTRED,
    /** The mean is taken away and the directions in which names differ most are made to count less. */
    WHITENED
}
