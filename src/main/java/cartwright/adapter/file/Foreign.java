package cartwright.adapter.file;

/** Tells documents, pictures and programs, which somebody named .csv, from text. */
final class Foreign {

    /** Share of control characters from which a file is no text: random bytes have 0.11, a damaged export far fewer. */
    private static final double CONTROLS = 0.08;

    private static final int FEWEST = 200;

    private Foreign() {}

    /** Zero characters do not count: a disk that broke off fills the rest of a text with them. */
    static boolean isNoText(String beginning) {
        if (beginning.startsWith("%PDF-")) {
            return true;
        }
        long controls = beginning
                .chars()
                .filter(c -> c < ' ' && c > 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A
                        || c == 0xFFFD)
                .count();
        return beginning.length() >= FEWEST && controls > CONTROLS * beginning.length();
    }
}
