package cartwright.app.task;

import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;

/** Makes the rules of itemsets that must contain some items; their sides need not, and are counted where they do not. */
final class ConstrainedRules {

    private final MiningSettings settings;
    private final RuleLimits limits;

    ConstrainedRules(MiningSettings settings, RuleLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** Makes the rules of what was mined in these baskets. */
    RuleTable of(FrequentItemsets itemsets, BasketSet baskets, CountMemory overall, MiningMonitor monitor) {
        RuleGenerator generator = new RuleGenerator(limits);
        if (settings.required().size() == 0) {
            return generator.rules(itemsets, overall, monitor);
        }
        CountMemory counts = new CountMemory(BasketIndex.of(baskets));
        FrequentItemsets whole = itemsets.withSubsets(itemset -> {
            monitor.checkCancelled();
            return counts.count(itemset);
        });
        return generator.rules(whole, settings.required(), overall, monitor);
    }
}
