package cartwright.ui.main;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SourceDescription;
import cartwright.core.basket.BasketSet;
import cartwright.core.sample.SyntheticBaskets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A project of any size, imported once and kept: generated baskets with products that have names to search for. */
final class LargeShop implements LineSource {

    private static final List<String> KINDS = List.of(
            "tent",
            "trail shoe",
            "rain jacket",
            "sleeping bag",
            "gas stove",
            "head torch",
            "wool sock",
            "climbing rope",
            "fishing rod",
            "bike helmet",
            "water bottle",
            "running vest",
            "ski glove",
            "hiking pole",
            "sun hat",
            "map case");
    private static final List<String> LINES = List.of(
            "Aero", "Swift", "Tempo", "Pulse", "Ridge", "Summit", "Creek", "Basalt", "Lichen", "Fjord", "Tundra",
            "Mesa", "Delta");
    private static final List<String> KINDS_OF_BUYERS =
            List.of("women's", "men's", "kids'", "unisex", "light", "winter");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 2, 9, 0);

    private final int baskets;
    private final int items;

    private LargeShop(int baskets, int items) {
        this.baskets = baskets;
        this.items = items;
    }

    /** Returns a project file of so many baskets, made the first time. */
    static Path project(ProjectStore projects, Path folder, int baskets, int items) throws Exception {
        Path file = Files.createDirectories(folder)
                .resolve("generated-" + baskets + ".cartwright")
                .toAbsolutePath();
        if (!Files.exists(file)) {
            try (Project project = projects.openOrCreate(file)) {
                project.importLines(new LargeShop(baskets, items), Progress.SILENT);
            }
        }
        return file;
    }

    static String name(int item) {
        int kind = item % KINDS.size();
        int line = item / KINDS.size() % LINES.size();
        int buyer = item / KINDS.size() / LINES.size() % KINDS_OF_BUYERS.size();
        return LINES.get(line) + " " + KINDS_OF_BUYERS.get(buyer) + " " + KINDS.get(kind) + " "
                + (100 + item / (KINDS.size() * LINES.size() * KINDS_OF_BUYERS.size()));
    }

    @Override
    public SourceDescription description() {
        ImportSettings settings =
                new ImportSettings(ImportSettings.Format.LONG, Map.of(ImportSettings.Role.BASKET, "order"));
        return new SourceDescription(Path.of("generated.csv"), settings, "cd".repeat(32));
    }

    @Override
    public void read(LineSink sink, Progress progress) {
        BasketSet all = SyntheticBaskets.generate(7, baskets, items, 5);
        long line = 1;
        for (int b = 0; b < all.size(); b++) {
            String key = Integer.toString(b);
            LocalDateTime time = FIRST.plusMinutes(b % 130_000L);
            for (int at = all.start(b); at < all.start(b + 1); at++) {
                int item = all.itemAt(at);
                sink.accept(new BasketLine(
                        ++line,
                        key,
                        "P" + item,
                        name(item),
                        KINDS.get(item % KINDS.size()),
                        time,
                        1,
                        5 + item % 97,
                        ""));
            }
        }
    }
}
