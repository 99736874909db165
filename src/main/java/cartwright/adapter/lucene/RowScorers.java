package cartwright.adapter.lucene;

import cartwright.core.similar.EmbeddingTable;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** Scores the rows of a table against one of them. */
record RowScorers(EmbeddingTable rows) implements RandomVectorScorerSupplier {

    @Override
    public RandomVectorScorer scorer(int row) {
        return new RowScorer(rows, rows.row(row));
    }

    @Override
    public RandomVectorScorerSupplier copy() {
        return this; // nothing in it changes
    }
}
