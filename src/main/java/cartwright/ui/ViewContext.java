package cartwright.ui;

import cartwright.ui.text.ErrorTexts;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import cartwright.ui.text.Sentences;

/**
 * What every view of one built window needs.
 *
 * @param messages texts by key
 * @param numbers how numbers read
 * @param sentences what rules mean
 * @param errors what went wrong
 * @param watcher listeners that end with this window
 */
public record ViewContext(Messages messages, Numbers numbers, Sentences sentences, ErrorTexts errors, Watcher watcher) {

    /** Creates the context of a language. */
    public static ViewContext in(Messages messages) {
        return new ViewContext(
                messages,
                new Numbers(messages.language()),
                new Sentences(messages),
                new ErrorTexts(messages),
                new Watcher());
    }
}
