package cartwright.ui.heatmap;

import cartwright.app.session.Neighbour;
import cartwright.app.session.QueryAnswer;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.ui.heatmap.HeatmapViewModel.Source;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which products are compared. */
enum Basis {
    /** Those of the rules, the first rules before the others. */
    RULES {
        @Override
        List<Integer> items(Source source) {
            Set<Integer> items = new LinkedHashSet<>();
            for (int row : source.rows().get()) {
                addAll(source.rules().antecedent(row), items);
                addAll(source.rules().consequent(row), items);
            }
            return List.copyOf(items);
        }
    },
    /** Those nearest to the query; none without one. */
    NEAREST {
        @Override
        List<Integer> items(Source source) {
            QueryAnswer answer = source.answer();
            return answer == null
                    ? List.of()
                    : answer.nearest(source.data().catalog().size()).stream()
                            .map(Neighbour::itemId)
                            .toList();
        }
    },
    /** Those in most baskets. */
    SELLERS {
        @Override
        List<Integer> items(Source source) {
            BasketIndex index = source.data().index();
            return IntStream.range(0, source.data().catalog().size())
                    .boxed()
                    .filter(item -> index.supportCount(item) > 0)
                    .sorted(Comparator.comparingInt((Integer item) -> -index.supportCount(item))
                            .thenComparingInt(item -> item))
                    .toList();
        }
    };

    /** Returns all of them, best first. */
    abstract List<Integer> items(Source source);

    private static void addAll(Itemset itemset, Set<Integer> items) {
        for (int at = 0; at < itemset.size(); at++) {
            items.add(itemset.item(at));
        }
    }
}
