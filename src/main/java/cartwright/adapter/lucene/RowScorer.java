package cartwright.adapter.lucene;

import cartwright.core.similar.EmbeddingTable;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/** Scores the rows of a table against a vector: the cosine, moved to [0, 1] as Lucene wants it. */
record RowScorer(EmbeddingTable rows, float[] vector) implements RandomVectorScorer {

    @Override
    public float score(int row) {
        return (1 + rows.similarity(vector, row)) / 2;
    }

    @Override
    public int maxOrd() {
        return rows.size();
    }
}
