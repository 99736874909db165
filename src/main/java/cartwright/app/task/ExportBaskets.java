package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.app.port.NumberSheet;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.FoundBaskets;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Writes baskets to a CSV file, a line each: what the shop calls it, when, where, the products it was found for, its other
 * products, how many it has and how near it is to the query.
 */
public final class ExportBaskets implements Job<Integer> {

    private static final List<String> TEXTS = List.of("basket", "time", "store", "matching", "others");
    private static final List<String> NUMBERS = List.of("products", "similarity");

    /** Receipts in one question to the project file. A question cannot be interrupted, so this bounds the wait after Cancel. */
    private static final int BATCH = 10_000;

    private final ProjectStore store;
    private final AnalysisWriter writer;
    private final FoundBaskets found;
    private final int[] order;
    private final Path file;

    /**
     * Creates the job.
     *
     * @param order places in {@code found}, in the order they are written
     */
    public ExportBaskets(ProjectStore store, AnalysisWriter writer, FoundBaskets found, int[] order, Path file) {
        this.store = store;
        this.writer = writer;
        this.found = found;
        this.order = order.clone();
        this.file = file;
    }

    /** Returns the number of baskets written. */
    @Override
    public Integer run(Progress progress) throws StoreException, ExportException {
        List<String> receipts = receipts(progress);
        boolean ranked = order.length > 0 && !Float.isNaN(found.score(order[0]));
        writer.writeNumbers(
                file,
                new NumberSheet(
                        TEXTS,
                        ranked ? NUMBERS : NUMBERS.subList(0, 1),
                        order.length,
                        line -> texts(receipts.get(line), order[line]),
                        line -> ranked
                                ? new float[] {found.items(order[line]), found.score(order[line])}
                                : new float[] {found.items(order[line])}));
        return order.length;
    }

    private List<String> receipts(Progress progress) throws StoreException {
        List<String> receipts = new ArrayList<>(order.length);
        try (Project project = store.open(found.data().file())) {
            for (int from = 0; from < order.length; from += BATCH) {
                progress.checkCancelled();
                List<Integer> numbers = IntStream.range(from, Math.min(order.length, from + BATCH))
                        .mapToObj(line -> found.data().occasions().number(found.basket(order[line])))
                        .toList();
                receipts.addAll(project.receipts(numbers));
                progress.report(receipts.size(), order.length);
            }
        }
        return receipts;
    }

    private List<String> texts(String receipt, int place) {
        long time = found.time(place);
        return List.of(
                receipt,
                time == Occasions.NO_TIME
                        ? ""
                        : LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC).toString(),
                found.store(place),
                names(place, true),
                names(place, false));
    }

    private String names(int place, boolean matching) {
        ItemCatalog catalog = found.data().catalog();
        StringJoiner names = new StringJoiner(" | ");
        for (int item : found.data().baskets().itemsOf(found.basket(place))) {
            if (found.marked().contains(item) == matching) {
                names.add(catalog.item(item).name());
            }
        }
        return names.toString();
    }
}
