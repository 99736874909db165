package cartwright.ui.main;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.Itemset;
import cartwright.core.similar.ChosenProducts;
import cartwright.ui.ViewLoader;
import cartwright.ui.baskets.BasketsView;
import cartwright.ui.filter.FilterView;
import cartwright.ui.groups.GroupsView;
import cartwright.ui.heatmap.HeatmapView;
import cartwright.ui.network.NetworkView;
import cartwright.ui.recommend.RecommendView;
import cartwright.ui.rules.RuleFilter;
import cartwright.ui.rules.RuleFilterView;
import cartwright.ui.rules.RuleTableView;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.runs.RunsView;
import cartwright.ui.scatter.ScatterView;
import cartwright.ui.text.FilterLine;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Numbers;
import cartwright.ui.timeline.TimelineView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does, beside the window's thread and before that needs it, what costs by far the most the first time: reading the classes of the
 * views that come next, dates and plural forms of the language, and the first comparison of records, which Java writes code for.
 * It touches nothing that is shown and leaves nothing behind.
 */
final class FirstTimes implements Job<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTimes.class);

    /** In the order in which they are built. */
    private static final List<Class<?>> VIEWS = List.of(
            RuleTableView.class,
            RuleFilterView.class,
            DataView.class,
            FilterView.class,
            RecommendView.class,
            HeatmapView.class,
            NetworkView.class,
            GroupsView.class,
            RunsView.class,
            ScatterView.class,
            BasketsView.class,
            TimelineView.class);

    private final Language language;

    FirstTimes(Language language) {
        this.language = language;
    }

    /** Returns the number of classes read. */
    @Override
    public Integer run(Progress progress) {
        LOG.debug("compared {} records, wrote {} letters", records(), texts());
        int classes = 0;
        for (Class<?> view : VIEWS) {
            progress.checkCancelled();
            classes += ViewLoader.readAhead(view);
        }
        return classes;
    }

    private int texts() {
        LocalDateTime day = LocalDateTime.of(2026, 1, 31, 12, 0);
        FilterLine line = new FilterLine(12, 0.5, "", 2, day, day.plusMonths(3));
        return line.text(Messages.in(language), new Numbers(language)).length();
    }

    private static int records() {
        boolean[] same = {
            RuleFilter.NONE.equals(new RuleFilter(List.of(), List.of())),
            BasketFilter.ALL
                    .products()
                    .equals(new BasketFilter.Products(
                            Set.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Itemset.of(), Itemset.of())),
            ChosenProducts.NONE.equals(new ChosenProducts(Itemset.of(), Itemset.of())),
            RuleTableViewModel.USUAL.equals(new SelectRules.Choice(true, false, Significance.NONE, 0.05, false))
        };
        int count = 0;
        for (boolean one : same) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
