package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Baskets;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketFilter;

/** Narrows a project to the baskets of a filter; every task then works on these as if there were no others. */
public final class FilterBaskets implements Job<ProjectData> {

    private final ProjectData data;
    private final BasketFilter filter;

    /** Creates the job on all baskets of a project. */
    public FilterBaskets(ProjectData data, BasketFilter filter) {
        this.data = data;
        this.filter = filter;
    }

    /** Returns the same products over the kept baskets, in their order; the summary stays that of the project. */
    @Override
    public ProjectData run(Progress progress) {
        if (filter.equals(BasketFilter.ALL)) {
            return data;
        }
        int[] kept = filter.matching(data.baskets(), data.catalog(), data.occasions());
        progress.checkCancelled();
        Baskets all = new Baskets(
                data.baskets().select(kept, kept.length), data.occasions().select(kept));
        return new ProjectData(data.file(), data.summary(), data.catalog(), all);
    }
}
