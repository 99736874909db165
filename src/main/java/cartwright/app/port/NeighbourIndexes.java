package cartwright.app.port;

import cartwright.app.job.Progress;
import cartwright.core.similar.EmbeddingTable;

/** Builds indexes of vectors. */
public interface NeighbourIndexes {

    /**
     * Builds the index of a table, on the calling thread; the same table gives the same index.
     *
     * @param table at least one row
     * @param progress hears the number of rows that are in; asked for every row whether the index is still wanted
     */
    NeighbourIndex build(EmbeddingTable table, Progress progress);
}
