import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Mines files of baskets by number with Spark MLlib's FPGrowth and with the program's own engine, in one process and on
 * one thread, and prints both times. No part of the program or of its tests; run by the profile {@code peers}. Arguments:
 * runs of each, then sets as {@code FILE:K}.
 */
public final class SparkPeer {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Processor time of all threads: Spark works on several even where one task runs at a time. */
    private static double millis() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.log.level", "ERROR")
                .getOrCreate()) {
            System.out.println("set\tk\titemsets\tspark_ms\tspark_clock_ms\town_itemsets\town_ms\town_by_spark");
            for (String set : Arrays.asList(arguments).subList(1, arguments.length)) {
                int colon = set.lastIndexOf(':');
                measure(spark, runs, Path.of(set.substring(0, colon)), Integer.parseInt(set.substring(colon + 1)));
            }
        }
    }

    private static void measure(SparkSession spark, int runs, Path file, int k) throws IOException {
        int[][] rows = rows(file);
        double least = Double.MAX_VALUE;
        double clock = Double.MAX_VALUE;
        long found = 0;
        for (int run = 0; run < runs; run++) {
            double begun = millis();
            long start = System.nanoTime();
            found = bySpark(spark, rows, k);
            least = Math.min(least, millis() - begun);
            clock = Math.min(clock, (System.nanoTime() - start) / 1e6);
        }
        int items = Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(0) + 1;
        BasketSet baskets = BasketSet.of(items, rows);
        double own = Double.MAX_VALUE;
        FrequentItemsets itemsets = null;
        for (int run = 0; run < 10 * runs; run++) {
            double begun = millis();
            itemsets = new ProjectedMiner(new MiningSettings(k, Integer.MAX_VALUE), 1)
                    .mine(baskets, MiningMonitor.SILENT);
            own = Math.min(own, millis() - begun);
        }
        System.out.printf(
                "%s\t%d\t%d\t%.0f\t%.0f\t%d\t%.1f\t%.4f%n",
                file.getFileName(), k, found, least, clock, itemsets.size(), own, own / least);
    }

    private static long bySpark(SparkSession spark, int[][] rows, int k) {
        StructField items =
                new StructField("items", new ArrayType(DataTypes.IntegerType, false), false, Metadata.empty());
        List<Row> table = new ArrayList<>(rows.length);
        for (int[] row : rows) {
            table.add(RowFactory.create((Object) Arrays.stream(row).boxed().toArray(Integer[]::new)));
        }
        Dataset<Row> baskets = spark.createDataFrame(table, new StructType(new StructField[] {items})).coalesce(1);
        return new FPGrowth()
                .setItemsCol("items")
                .setNumPartitions(1)
                .setMinSupport((k - 0.5) / rows.length) // a share, rounded up to a count: exactly k
                .fit(baskets)
                .freqItemsets()
                .count();
    }

    private static int[][] rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.trim().split("\\s+"))
                            .mapToInt(Integer::parseInt)
                            .sorted()
                            .distinct()
                            .toArray())
                    .toArray(int[][]::new);
        }
    }
}
