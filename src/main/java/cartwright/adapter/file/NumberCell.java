package cartwright.adapter.file;

import java.util.OptionalDouble;

/**
 * Reads numbers as people write them: with a decimal point or comma, thousands grouped, a currency before or behind.
 *
 * @param decimalComma whether a lone comma is a decimal comma; else it groups thousands
 */
record NumberCell(boolean decimalComma) {

    private static final String CURRENCIES = "£$€¥￥元";

    /** Longest text that can still be a number. */
    private static final int LONGEST = 40;

    /** Characters of a number that is read without a detour; as many digits fit an int. */
    private static final int SHORT = 9;

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    /** Returns the value, or nothing where the text is no finite number. */
    OptionalDouble parse(String text) {
        String plain = plain(text);
        if (!isNumber(plain)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Tells whether a text can only be read with a decimal point: one point, and not three digits behind it. */
    static boolean saysPoint(String text) {
        int point = text.indexOf('.');
        return point >= 0
                && point == text.lastIndexOf('.')
                && text.indexOf(',') < 0
                && text.length() - point - 1 != 3
                && new NumberCell(false).parse(text).isPresent();
    }

    /**
     * Returns the number in the bytes [from, to) of a text, or NaN where they are not digits with at most one point: most
     * quantities are one or two digits, most prices have two behind the point. A whole number below 2^53 divided by a power
     * of ten that a double holds exactly is rounded once, so correctly.
     */
    static double plainNumber(byte[] text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > SHORT) {
            return Double.NaN;
        }
        int value = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            byte c = text[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return Double.NaN;
            } else {
                value = value * 10 + c - '0';
            }
        }
        if (point < 0) {
            return value;
        }
        return length == 1 ? Double.NaN : value / TENS[to - point - 1];
    }

    private String plain(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String bare = text;
        if (!bare.isEmpty() && CURRENCIES.indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        if (!bare.isEmpty() && CURRENCIES.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        int comma = bare.lastIndexOf(',');
        if (comma < 0) {
            return bare;
        }
        int point = bare.lastIndexOf('.');
        if (point < 0) {
            return decimalComma || !groups(bare, ',') ? oneComma(bare) : bare.replace(",", "");
        }
        String head = bare.substring(0, Math.max(comma, point));
        char grouping = comma > point ? '.' : ',';
        String tail = bare.substring(Math.max(comma, point) + 1);
        return groups(head, grouping) ? head.replace(String.valueOf(grouping), "") + "." + tail : "";
    }

    private static String oneComma(String text) {
        return text.indexOf(',') == text.lastIndexOf(',') ? text.replace(',', '.') : "";
    }

    /** Tells whether a separator stands before every three digits, as in 1,234,567. */
    private static boolean groups(String text, char separator) {
        int digits = 0;
        boolean first = true;
        for (int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) != separator) {
                digits++;
                continue;
            }
            if (first ? digits < 1 || digits > 3 : digits != 3) {
                return false;
            }
            first = false;
            digits = 0;
        }
        return digits == 3;
    }

    /** Guards {@link Double#parseDouble}, which also takes "NaN", "0x1p3" and "1d". */
    private static boolean isNumber(String text) {
        boolean digit = false;
        boolean point = false;
        boolean exponent = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c == '.' && !point && !exponent) {
                point = true;
            } else if ((c == 'e' || c == 'E') && digit && !exponent) {
                exponent = true;
                digit = false;
            } else if (!isSign(text, i)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean isSign(String text, int at) {
        char c = text.charAt(at);
        boolean here = at == 0 || text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E';
        return here && (c == '+' || c == '-');
    }
}
