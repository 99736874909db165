package cartwright.ui.query;

import cartwright.app.session.MinedSlice;

/**
 * A question with what was mined for it.
 *
 * @param asked the question
 * @param result what was mined
 */
public record Mined(Asked asked, MinedSlice result) {

    /** Tells whether this is a first answer: what many baskets hold, while the rest is being counted. */
    public boolean isPartial() {
        return !result.settings().equals(asked.settings());
    }
}
