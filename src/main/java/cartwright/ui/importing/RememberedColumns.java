package cartwright.ui.importing;

import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.SettingsStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the analyst decided about files of one set of headings, kept between starts. */
final class RememberedColumns {

    /** Headings hold no tab: the reader makes a blank of it. */
    private static final String TAB = "\t";

    private final SettingsStore memory;

    RememberedColumns(SettingsStore memory) {
        this.memory = memory;
    }

    void remember(FilePreview preview, ImportSettings settings) {
        String columns = settings.columns().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(TAB));
        memory.put(
                key(preview),
                String.join(
                        TAB,
                        settings.format().name(),
                        settings.basketBy().name(),
                        settings.notation().dates().name(),
                        columns));
    }

    /** Returns settings with what was decided about these headings before; the same settings where nothing was. */
    ImportSettings recall(FilePreview preview, ImportSettings settings) {
        try {
            return memory.get(key(preview))
                    .map(text -> recall(text.split(TAB), settings))
                    .orElse(settings);
        } catch (IllegalArgumentException damaged) { // a choice of another version, or a hand in the settings file
            return settings;
        }
    }

    private static ImportSettings recall(String[] words, ImportSettings settings) {
        if (words.length < 3) {
            return settings;
        }
        Map<Role, String> columns = new EnumMap<>(Role.class);
        for (String word : List.of(words).subList(3, words.length)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                columns.put(Role.valueOf(word.substring(0, equals)), word.substring(equals + 1));
            }
        }
        return settings.laidOut(Format.valueOf(words[0]), columns)
                .basketsBy(BasketBy.valueOf(words[1]))
                .written(settings.notation().withDates(DateOrder.valueOf(words[2])));
    }

    /** The order of columns does not matter: they are named by their headings. */
    private static String key(FilePreview preview) {
        String headings = preview.headings().stream().sorted().collect(Collectors.joining(TAB));
        return "columns." + preview.headings().size() + "." + Integer.toHexString(headings.hashCode());
    }
}
