package cartwright.app.session;

/** In what sense products are alike. */
public enum Likeness {
    /** Their names mean much the same. */
    NAME,
    /** They are bought with the same others: by the trained item vectors. */
    PURCHASE
}
