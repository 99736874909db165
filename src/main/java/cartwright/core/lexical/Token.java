package cartwright.core.lexical;

/**
 * A piece of a text and where it stands.
 *
 * @param term the piece in the form that is compared: small letters, no accents, no plural s
 * @param start first character of it in the text
 * @param end character behind it
 */
record Token(String term, int start, int end) {}
