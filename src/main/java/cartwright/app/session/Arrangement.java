package cartwright.app.session;

/** The order that compared products stand in. */
public enum Arrangement {
    /** Products with like names stand side by side. */
    MEANING,
    /** Products that are bought together stand side by side. */
    TOGETHER,
    /** As they were given. */
    GIVEN
}
