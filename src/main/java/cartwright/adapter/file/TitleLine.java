package cartwright.adapter.file;

import java.util.List;

/** A line above the heading: it is kept as one that could not be used, so that every line is accounted for. */
record TitleLine(long line, String text) implements Record {

    @Override
    public boolean malformed() {
        return false;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public String cell(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public List<String> row() {
        return List.of();
    }
}
