package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.SupportCounter;
import cartwright.app.session.MiningForecast;
import cartwright.app.session.MiningTimes;
import cartwright.app.task.MeasureCounter;
import cartwright.app.task.MeasureMining;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.MiningSettings;
import cartwright.core.sample.SyntheticBaskets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark-mining FILE:K ...}: how long itemsets take, and how many there are. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Mines files of baskets by number, or generated baskets, and prints times and counts as a table.")
final class MiningBenchmark implements Callable<Integer> {

    private static final int SEED = 1;
    private static final int ITEMS = 30_000;
    private static final double MEAN_SIZE = 9;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEGABYTE = 1e6;

    private final CliServices services;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE:K|N:K",
            description = "A file with one basket a line and item numbers between blanks, perhaps ending in .gz, or a"
                    + " number of baskets to generate, each with its k.")
    private List<String> sets = List.of();

    @Option(names = "--repeats", paramLabel = "N", description = "Runs, of which the least time counts; 9 by default.")
    private int repeats = 9;

    @Option(names = "--max-length", paramLabel = "N", description = "Most items in an itemset; no limit by default.")
    private int maxLength = Integer.MAX_VALUE;

    @Option(
            names = "--tensor",
            description = "Time level-wise mining instead, with the processor's counting and the tensor engine's.")
    private boolean tensor;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    MiningBenchmark(CliServices services) {
        this.services = services;
    }

    /** A set in memory, how long reading took, and how many bytes the file has; 0 without a file. */
    private record Read(BasketSet baskets, double millis, long bytes) {}

    @Override
    public Integer call() throws IOException, CommandFailure, EncoderException {
        if (tensor) {
            compareCounters();
            return 0;
        }
        services.out()
                .println("set\tk\tbaskets\titemsets\tsum_of_counts\tread_ms\tmine_ms\tcount_ms\tkeep_by_count"
                        + "\tby_clock_1\tby_clock_2\ttwo_by_one\tcancel_ms\tfile_mb\tpeak_mb"
                        + "\tforecast_itemsets\tforecast_s");
        for (String set : sets) {
            measure(Named.of(set));
        }
        return 0;
    }

    /** A set as it was written on the command line. */
    private record Named(String name, int k) {

        static Named of(String set) throws CommandFailure {
            int colon = set.lastIndexOf(':');
            if (colon < 1 || !set.substring(colon + 1).matches("[1-9][0-9]{0,8}")) {
                throw new CommandFailure("A set is written FILE:K or N:K, not " + set + ".");
            }
            return new Named(set.substring(0, colon), Integer.parseInt(set.substring(colon + 1)));
        }

        String shown() {
            Path file = Path.of(name).getFileName();
            return file == null ? name : file.toString();
        }
    }

    private Read read(Named set) throws IOException, CommandFailure {
        return set.name.matches("[0-9]{1,8}") ? generated(Integer.parseInt(set.name)) : file(Path.of(set.name));
    }

    private void compareCounters() throws IOException, CommandFailure, EncoderException {
        services.out().println("set\tk\tbaskets\tdevice\town_counting_ms\ttensor_ms\ttensor_by_own");
        try (SupportCounter counter = services.counters().open(DeviceChoice.AUTO)) {
            for (String written : sets) {
                Named set = Named.of(written);
                BasketSet baskets = read(set).baskets;
                MeasureCounter.Times times = new MeasureCounter(
                                baskets, new MiningSettings(set.k, maxLength), repeats, counter, System::nanoTime)
                        .run(Progress.SILENT);
                services.out()
                        .printf(
                                "%s\t%d\t%d\t%s\t%.1f\t%.1f\t%.1f%n",
                                set.shown(),
                                set.k,
                                baskets.size(),
                                counter.device(),
                                times.own(),
                                times.other(),
                                times.other() / times.own());
                services.out().flush();
            }
        }
    }

    private void measure(Named set) throws IOException, CommandFailure {
        int k = set.k;
        Read read = read(set);
        MiningSettings settings = new MiningSettings(k, maxLength);
        System.gc(); // so that the peak is that of this set
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        MiningTimes times = new MeasureMining(
                        read.baskets, settings, repeats, threads::getCurrentThreadCpuTime, System::nanoTime)
                .run(Progress.SILENT);
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed() / MEGABYTE)
                .sum();
        print(set.shown(), k, read, times, peak);
    }

    private void print(String name, int k, Read read, MiningTimes times, double peak) {
        MiningForecast forecast = times.forecast();
        services.out()
                .printf(
                        "%s\t%d\t%d\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.2f\t%.1f\t%.1f\t%.2f\t%.1f\t%.1f\t%.0f\t%s%d\t%.2f%n",
                        name,
                        k,
                        read.baskets.size(),
                        times.itemsets(),
                        times.sum(),
                        read.millis,
                        times.oneThread(),
                        times.counting(),
                        times.oneThread() / times.counting(),
                        times.oneByClock(),
                        times.twoByClock(),
                        times.twoByClock() / times.oneByClock(),
                        times.cancelling(),
                        read.bytes / MEGABYTE,
                        peak,
                        forecast.more() ? ">" : "",
                        forecast.itemsets(),
                        forecast.seconds());
        services.out().flush();
    }

    private static Read generated(int baskets) {
        return new Read(SyntheticBaskets.generate(SEED, baskets, ITEMS, MEAN_SIZE), 0, 0);
    }

    private Read file(Path file) throws IOException, CommandFailure {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("There is no file " + file + ".");
        }
        byte[] text = NumberedBaskets.bytes(file);
        double least = Double.MAX_VALUE;
        BasketSet baskets = NumberedBaskets.read(text);
        for (int turn = 0; turn < repeats; turn++) {
            long begun = threads.getCurrentThreadCpuTime();
            baskets = NumberedBaskets.read(text);
            least = Math.min(least, (threads.getCurrentThreadCpuTime() - begun) / NANOS_A_MILLI);
        }
        return new Read(baskets, least, text.length);
    }
}
