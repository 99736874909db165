package cartwright.cli;

/** Text in tab-separated output. */
final class Cells {

    private Cells() {}

    /** Returns the text with tabs and line ends as blanks, so that it stays one cell. */
    static String tabSafe(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
