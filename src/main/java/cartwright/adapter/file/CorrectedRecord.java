package cartwright.adapter.file;

import java.util.List;

/** A record whose cells the analyst wrote. */
record CorrectedRecord(long line, List<String> row) implements Record {

    CorrectedRecord {
        row = row.stream().map(CorrectedRecord::cleaned).toList();
    }

    /** As a cell of a file is read: without control characters, and without blanks around it. */
    private static String cleaned(String cell) {
        StringBuilder text = new StringBuilder(cell);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString().strip();
    }

    @Override
    public boolean malformed() {
        return false;
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public String cell(int index) {
        return row.get(index);
    }

    @Override
    public String text() {
        return ConvertedText.cells(row);
    }
}
