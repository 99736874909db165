package cartwright.adapter.file;

import java.util.List;

/** One product of a record that holds a whole basket: a rule that leaves it out keeps it, not the basket, as text. */
record OneProduct(Record record, String product) implements Record {

    @Override
    public long line() {
        return record.line();
    }

    @Override
    public boolean malformed() {
        return false;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String cell(int index) {
        return product;
    }

    @Override
    public List<String> row() {
        return List.of(product);
    }

    @Override
    public String text() {
        return product.length() > RecordReader.KEPT ? product.substring(0, RecordReader.KEPT) : product;
    }
}
