package cartwright.ui;

import cartwright.ui.text.ErrorTexts;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import cartwright.ui.text.Sentences;
import java.util.function.Consumer;

/**
 * What every view of one built window needs.
 *
 * @param messages texts by key
 * @param numbers how numbers read
 * @param sentences what rules mean
 * @param errors what went wrong
 * @param watcher listeners that end with this window
 * @param later builds a part of a view that may come a few pictures after the rest
 */
public record ViewContext(
        Messages messages,
        Numbers numbers,
        Sentences sentences,
        ErrorTexts errors,
        Watcher watcher,
        Consumer<Runnable> later) {

    /** Creates the context of a language, where every part of a view is built at once. */
    public static ViewContext in(Messages messages) {
        return in(messages, Runnable::run);
    }

    /**
     * Creates the context of a language.
     *
     * @param later takes parts of views that may come later, on the window's thread
     */
    public static ViewContext in(Messages messages, Consumer<Runnable> later) {
        return new ViewContext(
                messages,
                new Numbers(messages.language()),
                new Sentences(messages),
                new ErrorTexts(messages),
                new Watcher(),
                later);
    }
}
