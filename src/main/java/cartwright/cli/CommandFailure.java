package cartwright.cli;

/** A command cannot be carried out; the message is the sentence that is printed. */
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailure(String sentence) {
        super(sentence);
    }
}
