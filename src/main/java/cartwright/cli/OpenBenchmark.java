package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import cartwright.app.task.FilterBaskets;
import cartwright.app.task.OpenProject;
import cartwright.core.basket.BasketFilter;
import cartwright.core.basket.BasketFilter.Products;
import cartwright.core.basket.BasketFilter.Promotion;
import cartwright.core.basket.Itemset;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark-open PROJECT}: how long a project takes to open ready for mining, its heap, and its filters. */
@Command(
        hidden = true,
        mixinStandardHelpOptions = true,
        description =
                "Opens a project several times, and filters its baskets in every way; prints milliseconds and heap.")
final class OpenBenchmark implements Callable<Integer> {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEGABYTE = 1 << 20;
    private static final int FILTERINGS = 15;

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--repeats", paramLabel = "N", description = "How often it is opened; 7 by default.")
    private int repeats = 7;

    OpenBenchmark(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws StoreException {
        services.out().println("open\tms\tprocessor_ms");
        ProjectData data = open();
        for (int turn = 1; turn < repeats; turn++) {
            data = open();
        }
        services.out().printf("heap_mb\t%.0f%n", heapAfterCollection());
        services.out().println("filter\tbaskets\tfind_ms\tuse_ms");
        for (Map.Entry<String, BasketFilter> filter : filters(data).entrySet()) {
            measure(filter.getKey(), filter.getValue(), data);
        }
        return 0;
    }

    private ProjectData open() throws StoreException {
        long start = System.nanoTime();
        long worked = processorNanos();
        ProjectData data = new OpenProject(services.projects(), project).run(Progress.SILENT);
        services.out()
                .printf(
                        "%d\t%.0f\t%.0f%n",
                        data.baskets().size(),
                        (System.nanoTime() - start) / NANOS_A_MILLI,
                        (processorNanos() - worked) / NANOS_A_MILLI);
        services.out().flush();
        return data;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** One filter of each kind, and all at once. */
    private static Map<String, BasketFilter> filters(ProjectData data) {
        long from = Math.max(0, data.occasions().time(data.baskets().size() / 3));
        String store = data.occasions().storeNames().stream().findFirst().orElse("");
        String segment = data.occasions().segmentNames().stream().findFirst().orElse("");
        String category = data.catalog().item(0).category();
        int[] counts = data.baskets().itemSupportCounts();
        int commonest = 0;
        for (int item = 0; item < counts.length; item++) {
            commonest = counts[item] > counts[commonest] ? item : commonest;
        }
        Itemset common = Itemset.of(commonest);
        Itemset first = Itemset.of(commonest == 0 && counts.length > 1 ? 1 : 0);
        Products any = BasketFilter.ALL.products();
        Map<String, BasketFilter> filters = new LinkedHashMap<>();
        filters.put("dates", of(all -> times(all, from)));
        filters.put("store", of(all -> places(all, Set.of(store), Set.of())));
        filters.put("segment", of(all -> places(all, Set.of(), Set.of(segment))));
        filters.put("promotion", of(all -> promoted(all, Promotion.WITHOUT)));
        filters.put(
                "category",
                of(all -> products(
                        all,
                        new Products(Set.of(category), any.minPrice(), any.maxPrice(), any.with(), any.without()))));
        filters.put("price", of(all -> products(all, new Products(Set.of(), 10, 20, any.with(), any.without()))));
        filters.put(
                "contains",
                of(all ->
                        products(all, new Products(Set.of(), any.minPrice(), any.maxPrice(), common, any.without()))));
        filters.put(
                "does not contain",
                of(all -> products(all, new Products(Set.of(), any.minPrice(), any.maxPrice(), any.with(), common))));
        filters.put(
                "all at once",
                of(all -> products(times(all, from), new Products(Set.of(category), 0, 1e9, any.with(), first))));
        return filters;
    }

    private static BasketFilter of(UnaryOperator<BasketFilter> how) {
        return how.apply(BasketFilter.ALL);
    }

    private static BasketFilter times(BasketFilter all, long from) {
        return new BasketFilter(from, Long.MAX_VALUE, all.stores(), all.segments(), all.promotion(), all.products());
    }

    private static BasketFilter places(BasketFilter all, Set<String> stores, Set<String> segments) {
        return new BasketFilter(all.from(), all.before(), stores, segments, all.promotion(), all.products());
    }

    private static BasketFilter promoted(BasketFilter all, Promotion promotion) {
        return new BasketFilter(all.from(), all.before(), all.stores(), all.segments(), promotion, all.products());
    }

    private static BasketFilter products(BasketFilter all, Products products) {
        return new BasketFilter(all.from(), all.before(), all.stores(), all.segments(), all.promotion(), products);
    }

    /** Finding the baskets alone, and all that is needed before they can be mined; the middle of several. */
    private void measure(String name, BasketFilter filter, ProjectData data) {
        double[] find = new double[FILTERINGS];
        double[] use = new double[FILTERINGS];
        int kept = 0;
        for (int turn = 0; turn < FILTERINGS; turn++) {
            long start = System.nanoTime();
            kept = filter.matching(data.baskets(), data.catalog(), data.occasions()).length;
            find[turn] = (System.nanoTime() - start) / NANOS_A_MILLI;
            start = System.nanoTime();
            new FilterBaskets(data, filter).run(Progress.SILENT);
            use[turn] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        Arrays.sort(find);
        Arrays.sort(use);
        services.out().printf("%s\t%d\t%.1f\t%.1f%n", name, kept, find[FILTERINGS / 2], use[FILTERINGS / 2]);
        services.out().flush();
    }
}
