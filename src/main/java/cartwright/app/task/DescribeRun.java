package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.RunOutcome;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleCounts;
import java.time.Duration;

/** Says what a mining run was made of and found, so that a later one can be told to be the same. */
public final class DescribeRun implements Job<RunOutcome> {

    private final ProjectData data;
    private final ProjectData narrowed;
    private final MinedSlice mined;
    private final String modelHash;
    private final Duration took;

    /**
     * Creates the job.
     *
     * @param data the whole project
     * @param narrowed the project after the filters
     * @param modelHash hash of the encoder; empty when no query was asked
     * @param took how long the mining took
     */
    public DescribeRun(ProjectData data, ProjectData narrowed, MinedSlice mined, String modelHash, Duration took) {
        this.data = data;
        this.narrowed = narrowed;
        this.mined = mined;
        this.modelHash = modelHash;
        this.took = took;
    }

    @Override
    public RunOutcome run(Progress progress) {
        return new RunOutcome(
                dataHash(),
                modelHash,
                rulesHash(),
                narrowed.baskets().size(),
                mined.slice().size(),
                mined.itemsets().size(),
                mined.rules().size(),
                took.toMillis());
    }

    /** Products with all that is shown of them, and baskets with all that filters ask of them. */
    private String dataHash() {
        Fingerprint hash = new Fingerprint();
        for (Item item : data.catalog().items()) {
            hash.add(item.sku());
            hash.add(item.name());
            hash.add(item.category());
            hash.add(Double.doubleToLongBits(item.price()));
        }
        BasketSet baskets = data.baskets();
        for (int b = 0; b < baskets.size(); b++) {
            hash.add(baskets.start(b + 1));
            hash.add(data.occasions().time(b));
            hash.add(data.occasions().store(b));
            hash.add(data.occasions().segment(b));
            hash.add(data.occasions().promotion(b));
        }
        for (int at = 0; at < baskets.occurrences(); at++) {
            hash.add(baskets.itemAt(at));
        }
        data.occasions().storeNames().forEach(hash::add);
        data.occasions().segmentNames().forEach(hash::add);
        return hash.hexadecimal();
    }

    private String rulesHash() {
        Fingerprint hash = new Fingerprint();
        FrequentItemsets itemsets = mined.itemsets();
        for (int i = 0; i < itemsets.size(); i++) {
            add(hash, itemsets.itemset(i));
            hash.add(itemsets.supportCount(i));
        }
        for (AssociationRule rule : mined.rules().asList()) {
            add(hash, rule.antecedent());
            add(hash, rule.consequent());
            add(hash, rule.slice());
            add(hash, rule.all());
        }
        return hash.hexadecimal();
    }

    private static void add(Fingerprint hash, Itemset itemset) {
        hash.add(itemset.size());
        for (int i = 0; i < itemset.size(); i++) {
            hash.add(itemset.item(i));
        }
    }

    private static void add(Fingerprint hash, RuleCounts counts) {
        hash.add(counts.both());
        hash.add(counts.antecedent());
        hash.add(counts.consequent());
        hash.add(counts.baskets());
    }
}
