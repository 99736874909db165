package cartwright.adapter.lucene;

import cartwright.app.job.Progress;
import cartwright.app.port.NeighbourIndex;
import cartwright.app.port.NeighbourIndexes;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.PrincipalTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;

/**
 * The graph of Malkov and Yashunin ("Efficient and robust approximate nearest neighbor search using hierarchical navigable small
 * world graphs", 2018) over the rows on their principal axes, which halves the time of building and searching.
 */
public final class LuceneNeighbours implements NeighbourIndexes {

    private static final int AXES = 128;
    private static final int NEIGHBOURS = 16;
    private static final int BREADTH = 100;
    private static final long SEED = 42;

    @Override
    public NeighbourIndex build(EmbeddingTable table, Progress progress) {
        PrincipalTable reduced = PrincipalTable.of(table, AXES, progress::checkCancelled);
        try {
            HnswGraphBuilder builder =
                    HnswGraphBuilder.create(new RowScorers(reduced.rows()), NEIGHBOURS, BREADTH, SEED, table.size());
            for (int row = 0; row < table.size(); row++) {
                progress.checkCancelled();
                builder.addGraphNode(row);
                progress.report(row + 1L, table.size());
            }
            return new Graph(reduced, builder.getCompletedGraph());
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static UncheckedIOException inMemory(IOException impossible) {
        return new UncheckedIOException("the graph is in memory", impossible);
    }

    private record Graph(PrincipalTable table, OnHeapHnswGraph graph) implements NeighbourIndex {

        /** Lucene moves through a graph by a cursor of its own, so that searches take turns. */
        @Override
        public int[] candidates(float[] query, int breadth) {
            TopKnnCollector found = new TopKnnCollector(breadth, Integer.MAX_VALUE);
            RowScorer scorer = new RowScorer(table.rows(), table.place(query));
            try {
                synchronized (graph) {
                    HnswGraphSearcher.search(scorer, found, graph, null);
                }
            } catch (IOException e) {
                throw inMemory(e);
            }
            ScoreDoc[] rows = found.topDocs().scoreDocs;
            int[] numbers = new int[rows.length];
            for (int at = 0; at < rows.length; at++) {
                numbers[at] = rows[at].doc;
            }
            return numbers;
        }
    }
}
