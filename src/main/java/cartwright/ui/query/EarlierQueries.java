package cartwright.ui.query;

import cartwright.app.port.SettingsStore;
import java.util.ArrayList;
import java.util.List;

/** The queries that the analyst asked before, the latest first, kept between starts. */
public final class EarlierQueries {

    private static final String KEY = "queries";
    private static final int MOST = 30;

    private final SettingsStore settings;

    /** Creates the list as it was kept. */
    public EarlierQueries(SettingsStore settings) {
        this.settings = settings;
    }

    /** Returns the queries, the latest first. */
    public List<String> list() {
        return settings.get(KEY)
                .map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    /** Puts a query first; blank ones are not kept. */
    public void add(String words) {
        String query = words.strip().replaceAll("\\s+", " ");
        if (query.isEmpty()) {
            return;
        }
        List<String> next = new ArrayList<>();
        next.add(query);
        list().stream()
                .filter(other -> !other.equalsIgnoreCase(query))
                .limit(MOST - 1)
                .forEach(next::add);
        settings.put(KEY, String.join("\n", next));
    }
}
