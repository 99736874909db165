package cartwright.cli;

import cartwright.app.job.Stopwatch;
import cartwright.app.session.ProjectData;
import cartwright.app.task.MineSlice;
import cartwright.app.task.NoTimesException;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningBudget;
import cartwright.core.mining.MiningSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code mine} about which itemsets are looked for, and how much that may cost. */
final class MiningOptions {

    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = "--must-contain",
            split = "\\|",
            paramLabel = "SKU",
            description = "Itemsets with all these products, A|B, and the rules made of them.")
    private List<String> required = List.of();

    @Option(
            names = "--must-not-contain",
            split = "\\|",
            paramLabel = "SKU",
            description = "Itemsets and rules with none of these products.")
    private List<String> excluded = List.of();

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            description = "A basket this much older than the latest counts half: an itemset needs baskets that add up"
                    + " to k. No basket counts less by default.")
    private double halfLife = Double.POSITIVE_INFINITY;

    @Option(
            names = "--budget-itemsets",
            paramLabel = "N",
            description = "Most itemsets that are kept; beyond, the longest are left out and the summary says so."
                    + " 10,000,000 by default.")
    private int itemsets = MiningBudget.USUAL.itemsets();

    @Option(
            names = "--budget-seconds",
            paramLabel = "X",
            description = "Longest time for the itemsets; what takes longer is left out, the longest first, and the"
                    + " summary says so. No limit by default.")
    private double seconds = Double.POSITIVE_INFINITY;

    @Option(
            names = "--budget-mb",
            paramLabel = "N",
            description =
                    "Most memory for the itemsets while they are found, in megabytes; beyond, the longest are left"
                            + " out and the summary says so. Three quarters of what Java may use by default.")
    private long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE * 3 / 4;

    @Option(
            names = "--counter",
            paramLabel = "cpu|tensor|auto",
            description =
                    "What counts: the processor, by projection; the tensor engine, on a GPU where there is one, level"
                            + " by level; or whichever was measured to be faster, which is the processor so far. The result is the"
                            + " same. auto by default.")
    private Counter counter = Counter.AUTO;

    /** What counts the itemsets. */
    private enum Counter {
        CPU,
        TENSOR,
        AUTO
    }

    MiningOptions() {}

    boolean usesTensors() {
        return counter == Counter.TENSOR;
    }

    /** Returns what is wrong with the options, if anything is. */
    Optional<String> problem() {
        if (itemsets < 1) {
            return Optional.of("--budget-itemsets must be at least 1.");
        }
        if (!(seconds > 0)) {
            return Optional.of("--budget-seconds must be above 0.");
        }
        if (megabytes < 1) {
            return Optional.of("--budget-mb must be at least 1.");
        }
        if (!(halfLife > 0)) {
            return Optional.of("--half-life must be above 0.");
        }
        return Optional.empty();
    }

    /** Tells whether some itemsets or baskets count otherwise than by themselves. */
    boolean narrows() {
        return !required.isEmpty() || !excluded.isEmpty() || !Double.isInfinite(halfLife);
    }

    MiningSettings settings(int k, int maxLength, ProjectData data) throws CommandFailure {
        Itemset with = FilterOptions.itemset(data, required);
        Itemset without = FilterOptions.itemset(data, excluded);
        if (Arrays.stream(with.toArray()).anyMatch(without::contains)) {
            throw new CommandFailure("A product is in --must-contain and in --must-not-contain.");
        }
        long bytes = Math.min(megabytes, Long.MAX_VALUE / MEGABYTE) * MEGABYTE;
        return new MiningSettings(k, maxLength, new MiningBudget(itemsets, bytes), with, without);
    }

    /** Gives the job the weights of its baskets. */
    MineSlice weighted(MineSlice mining) throws NoTimesException {
        return Double.isInfinite(halfLife) ? mining : mining.fading(halfLife);
    }

    /** Gives the job its limit of time, which starts now. */
    MineSlice limited(MineSlice mining) {
        return Double.isInfinite(seconds)
                ? mining
                : mining.within(new Stopwatch(Duration.ofNanos((long) (seconds * 1e9)), System::nanoTime));
    }

    /** Prints why itemsets are missing, where some are. */
    void printShortfall(PrintWriter out, FrequentItemsets found) {
        switch (found.shortfall()) {
            case NONE -> {}
            case ITEMSETS ->
                out.printf(
                        "partial\tcomplete up to %d items; with longer ones there are more than %d itemsets%n",
                        found.longest(), itemsets);
            case MEMORY ->
                out.printf(
                        "partial\tcomplete up to %d items; longer ones take more than %d MB%n",
                        found.longest(), megabytes);
            case TIME ->
                out.printf(
                        "partial\tcomplete up to %d items; longer ones take more than %s s%n",
                        found.longest(), seconds);
        }
    }
}
