package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuLibraries;
import cartwright.app.port.SupportCounter;
import cartwright.app.port.TextEncoder;
import cartwright.app.task.MeasureCounter;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.MiningSettings;
import cartwright.core.sample.SyntheticBaskets;
import cartwright.ui.text.Messages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpu-check}: what was found of a GPU, and whether it gives what the processor gives. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Says what was found of a GPU, compares its vectors and counts with the processor's, and times both.")
final class GpuCheckCommand implements Callable<Integer> {

    /** Largest difference of a value of a vector between the two that is rounding; vectors have length 1. */
    private static final double ROUNDING = 1e-3;

    private static final int BATCH = 64;

    /** The counting that is compared: a set of this size, generated, takes a processor well under a second. */
    private static final int BASKETS = 20_000;

    private static final int ITEMS = 1_000;
    private static final double MEAN_SIZE = 9;
    private static final int K = 100;
    private static final int LONGEST = 3;
    private static final int REPEATS = 3;

    private static final List<String> KINDS =
            List.of("jacket", "boot", "tent", "sock", "lamp", "stove", "rope", "glove", "backpack", "bottle");
    private static final List<String> TRAITS = List.of(
            "rain", "winter", "light", "trail running", "waterproof", "children's", "down", "merino", "two person", "");

    private final CliServices services;
    private final Messages messages;

    @Option(names = "--names", paramLabel = "N", description = "Product names to encode on each; 1000 by default.")
    private int names = 1000;

    @Option(names = "--model", paramLabel = "minilm|bge-small-zh|DIR", description = "The model; minilm by default.")
    private String model = "minilm";

    @Option(
            names = "--download",
            description =
                    "First fetch the engine's libraries for NVIDIA devices from its publisher, about 2.5 GB. Without this"
                            + " option nothing is fetched.")
    private boolean download;

    GpuCheckCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    /** Vectors of one device, and how fast they came. */
    private record Encoded(List<float[]> vectors, double namesPerSecond, String device, String engine) {}

    @Override
    public Integer call() throws EncoderException {
        if (download) {
            fetch();
        }
        PrintWriter out = services.out();
        GpuFinding found = services.encoders().gpu();
        out.println("device\t" + orNone(found.device()));
        out.println("driver\t" + orNone(found.driver()));
        out.println("libraries\t" + orNone(found.natives()));
        out.println("trial\t" + found.state() + (found.detail().isEmpty() ? "" : "\t" + found.detail()));
        out.println(messages.name(found.state()));
        List<String> texts = texts();
        // The GPU first: the engine loads once in a process, and the one for the GPU also runs on the processor.
        Encoded gpu = found.works() ? encode(texts, DeviceChoice.GPU) : null;
        Encoded cpu = encode(texts, DeviceChoice.CPU);
        print(cpu);
        boolean counted = compareCounts(found.works() ? DeviceChoice.GPU : DeviceChoice.CPU);
        if (gpu == null) {
            return counted ? 0 : 1;
        }
        print(gpu);
        double difference = largestDifference(cpu.vectors(), gpu.vectors());
        out.printf(Locale.ROOT, "largest difference\t%.2e\t(rounding is up to %.0e)%n", difference, ROUNDING);
        return difference <= ROUNDING && counted ? 0 : 1;
    }

    private void fetch() throws EncoderException {
        GpuLibraries libraries = services.encoders().gpuLibraries();
        Optional<GpuLibraries.Offer> offer = libraries.offer();
        if (offer.isEmpty()) {
            services.out().println("libraries\tnone are published for this system");
            return;
        }
        services.err()
                .println(offer.get().publisher() + ", " + offer.get().licences() + ", from "
                        + offer.get().address() + " to " + offer.get().folder());
        services.err().flush();
        ConsoleProgress progress = new ConsoleProgress(services, "download");
        libraries.download(progress);
        progress.done();
    }

    /** Counts the same generated baskets with the miner's own counting and on the device; returns whether the counts are equal. */
    private boolean compareCounts(DeviceChoice device) throws EncoderException {
        BasketSet baskets = SyntheticBaskets.generate(1, BASKETS, ITEMS, MEAN_SIZE);
        try (SupportCounter counter = services.counters().open(device)) {
            MeasureCounter.Times times = new MeasureCounter(
                            baskets, new MiningSettings(K, LONGEST), REPEATS, counter, System::nanoTime)
                    .run(Progress.SILENT);
            services.out()
                    .printf(
                            Locale.ROOT,
                            "counting\t%.0f ms\tthe miner's own%ncounting\t%.0f ms\t%s, tensors\t%d itemsets, %s%n",
                            times.own(),
                            times.other(),
                            counter.device(),
                            times.itemsets(),
                            times.equal() ? "equal counts" : "COUNTS DIFFER");
            return times.equal();
        }
    }

    private static String orNone(String found) {
        return found.isEmpty() ? "none" : found;
    }

    private void print(Encoded encoded) {
        services.out()
                .printf(
                        Locale.ROOT,
                        "names a second\t%.0f\t%s\t%s%n",
                        encoded.namesPerSecond(),
                        encoded.device(),
                        encoded.engine());
    }

    /** Names of different lengths, each once. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(names);
        for (int i = 0; i < names; i++) {
            String trait = TRAITS.get(i % TRAITS.size());
            String kind = KINDS.get(i / TRAITS.size() % KINDS.size());
            texts.add((trait + " " + kind + " " + i / (TRAITS.size() * KINDS.size())).strip());
        }
        return texts;
    }

    private Encoded encode(List<String> texts, DeviceChoice device) throws EncoderException {
        try (TextEncoder encoder = services.encoders().open(model, device)) {
            encoder.encode(texts.subList(0, Math.min(BATCH, texts.size()))); // the first call sets things up
            long start = System.nanoTime();
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (int from = 0; from < texts.size(); from += BATCH) {
                vectors.addAll(encoder.encode(texts.subList(from, Math.min(from + BATCH, texts.size()))));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Encoded(
                    vectors,
                    texts.size() / seconds,
                    encoder.description().device(),
                    encoder.description().engine());
        }
    }

    /** Returns the largest difference between two values at the same place; not a number counts as infinite. */
    static double largestDifference(List<float[]> one, List<float[]> other) {
        double largest = 0;
        for (int row = 0; row < one.size(); row++) {
            for (int place = 0; place < one.get(row).length; place++) {
                double difference = Math.abs(one.get(row)[place] - other.get(row)[place]);
                largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
            }
        }
        return largest;
    }
}
