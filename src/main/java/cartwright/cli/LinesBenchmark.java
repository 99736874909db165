package cartwright.cli;

import cartwright.core.basket.BasketSet;
import cartwright.core.sample.SyntheticBaskets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark-lines FILE}: writes a large sales file, the same one for the same numbers. */
@Command(
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Writes a generated sales file with one line a product, to measure imports with.")
final class LinesBenchmark implements Callable<Integer> {

    private static final int SEED = 1;
    private static final int STORES = 40;
    private static final int CATEGORIES = 60;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 8, 0);

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "Number of baskets; a million by default.")
    private int baskets = 1_000_000;

    @Option(names = "--items", paramLabel = "N", description = "Number of products; 20,000 by default.")
    private int items = 20_000;

    @Option(names = "--mean", paramLabel = "X", description = "Lines a basket on average; 10 by default.")
    private double mean = 10;

    LinesBenchmark(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        BasketSet set = SyntheticBaskets.generate(SEED, baskets, items, mean);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order_id,sku,product,category,time,quantity,price,customer_id,store\n");
            StringBuilder line = new StringBuilder();
            for (int b = 0; b < set.size(); b++) {
                for (int at = set.start(b); at < set.start(b + 1); at++) {
                    line.setLength(0);
                    write(line, b, set.itemAt(at));
                    out.append(line);
                }
            }
        }
        services.out().printf("lines\t%d\tbytes\t%d%n", set.occurrences(), Files.size(file));
        return 0;
    }

    private static void write(StringBuilder line, int basket, int item) {
        LocalDateTime time = FIRST.plusSeconds(basket * 31L);
        line.append(5_000_000 + basket).append(",S").append(100_000 + item);
        line.append(",Product number ").append(item).append(" of the shop,Category ");
        line.append(item % CATEGORIES)
                .append(',')
                .append(time.toLocalDate())
                .append(' ')
                .append(time.toLocalTime());
        line.append(time.getSecond() == 0 ? ":00," : ",")
                .append(1 + (basket + item) % 3)
                .append(',');
        line.append(1 + item % 90)
                .append('.')
                .append(10 + item % 89)
                .append(",K")
                .append(basket * 7L % 200_003);
        line.append(",Store ").append(basket % STORES).append('\n');
    }
}
