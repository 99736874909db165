package cartwright.cli;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningBudget;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the smallest heap in which a file of baskets by number can be read and mined, one thread, every itemset kept, by
 * trying heaps in processes of their own. Arguments: sets as {@code FILE:K}, or {@code FILE:K:MB} for a run that is to keep
 * to so many megabytes beside the baskets as they were read ({@code mine --budget-mb}).
 */
public final class MiningMemory {

    private static final double MEGABYTE = 1 << 20;
    private static final int LARGEST = 4_096; // MB

    private MiningMemory() {}

    /** Prints a line a set. With {@code --mine} before it, mines a set in this process and ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException, CommandFailure {
        if (arguments[0].equals("--mine")) {
            mine(arguments[1]);
            return;
        }
        System.out.println(
                "set\tfile_mb\tsmallest_heap_mb\theap_by_file\twithout_result_mb\twithout_result_by_file\titemsets");
        for (String set : arguments) {
            probe(set);
        }
    }

    private static Path file(String set) {
        return Path.of(set.split(":")[0]);
    }

    private static MiningBudget budget(String set) {
        String[] parts = set.split(":");
        return parts.length < 3
                ? MiningBudget.USUAL
                : new MiningBudget(MiningBudget.USUAL.itemsets(), Long.parseLong(parts[2]) << 20);
    }

    private static FrequentItemsets mined(String set) throws IOException, CommandFailure {
        BasketSet baskets = NumberedBaskets.read(NumberedBaskets.bytes(file(set)));
        MiningSettings settings = new MiningSettings(
                Integer.parseInt(set.split(":")[1]), Integer.MAX_VALUE, budget(set), Itemset.of(), Itemset.of());
        return new ProjectedMiner(settings, 1).mine(baskets, MiningMonitor.SILENT);
    }

    private static void mine(String set) throws IOException, CommandFailure {
        System.out.println(mined(set).size());
    }

    private static void probe(String set) throws IOException, InterruptedException, CommandFailure {
        double size = Files.size(file(set)) / MEGABYTE;
        FrequentItemsets mined = mined(set);
        double result = mined.size() * 16 / MEGABYTE; // item, parent, count, and where its children begin
        int low = 1;
        int high = LARGEST;
        while (high - low > 1) {
            int middle = low * 4 < high ? low * 2 : (low + high) / 2;
            if (passes(set, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        System.out.printf(
                "%s\t%.1f\t%d\t%.1f\t%.1f\t%.1f\t%d%s%n",
                set,
                size,
                high,
                high / size,
                high - result,
                (high - result) / size,
                mined.size(),
                mined.isPartial() ? ", up to " + mined.longest() : "");
    }

    private static boolean passes(String set, int megabytes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UseGCOverheadLimit",
                "-Xmn1m",
                "-Xmx" + Math.max(2, megabytes) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                MiningMemory.class.getName(),
                "--mine",
                set));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
