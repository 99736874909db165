package cartwright.adapter.file;

/**
 * Names baskets that the file does not name: by the file's hash and the line, so that the baskets of two files stay apart
 * and those of one file imported twice do not.
 */
final class BasketKeys {

    /** Digits of the hash: enough to tell the files of one project apart. */
    private static final int HASH_DIGITS = 12;

    private final String prefix;

    BasketKeys(String contentHash) {
        this.prefix = contentHash.substring(0, HASH_DIGITS) + ":";
    }

    String of(Record record) {
        return prefix + record.line();
    }
}
