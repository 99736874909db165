package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.lexical.StopWords;

/** Makes the products of a project findable by the words of their names. */
public final class IndexWords implements Job<LexicalIndex> {

    private final ProjectData data;
    private final StopWords stopWords;

    /**
     * Creates the job.
     *
     * @param stopWords words that a search leaves out
     */
    public IndexWords(ProjectData data, StopWords stopWords) {
        this.data = data;
        this.stopWords = stopWords;
    }

    @Override
    public LexicalIndex run(Progress progress) {
        return LexicalIndex.of(data.catalog().names(), stopWords);
    }
}
