package cartwright.core;

import cartwright.RealFiles;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the real data sets; a test that asks for one that is not on this machine is skipped by its name. */
public final class RealData {

    private RealData() {}

    /** Groceries, with the labels in order of item id. */
    public record Groceries(BasketSet baskets, List<String> labels) {

        /** Returns the items of a set as arules prints it: {@code {bottled water,soda}}. */
        public Itemset itemset(String braces) {
            return Itemset.of(
                    Arrays.stream(braces.substring(1, braces.length() - 1).split(","))
                            .mapToInt(labels::indexOf)
                            .toArray());
        }
    }

    public static Groceries groceries() throws IOException {
        Map<String, Integer> ids = new LinkedHashMap<>();
        List<int[]> rows = new ArrayList<>();
        for (String line : lines("groceries/groceries.csv")) {
            rows.add(Arrays.stream(line.split(","))
                    .mapToInt(label -> ids.computeIfAbsent(label, unseen -> ids.size()))
                    .toArray());
        }
        return new Groceries(BasketSet.of(ids.size(), rows.toArray(new int[0][])), List.copyOf(ids.keySet()));
    }

    /** Reads a file with one basket a line and its item ids between blanks. */
    public static BasketSet fimi(String name) throws IOException {
        List<int[]> rows = lines("fimi/" + name).stream().map(RealData::ids).toList();
        int highest = rows.stream().flatMapToInt(Arrays::stream).max().orElseThrow();
        return BasketSet.of(highest + 1, rows.toArray(new int[0][]));
    }

    public static int[] ids(String line) {
        return Arrays.stream(line.trim().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Returns the lines that are not blank. */
    public static List<String> lines(String name) throws IOException {
        Path file = RealFiles.file(name);
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
