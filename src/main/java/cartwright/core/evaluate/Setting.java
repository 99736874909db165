package cartwright.core.evaluate;

/** What a ranker is asked for. */
public enum Setting {
    /** The hidden item of a basket. */
    COMPLETION(""),
    /** The next basket of a known customer. */
    NEXT_BASKET("next_");

    private final String prefix;

    Setting(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the name of a measure in this setting, such as {@code next_hit_rate}. */
    public String key(Measure measure) {
        return prefix + measure.key();
    }
}
