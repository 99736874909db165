package cartwright.ui.main;

import cartwright.app.port.SettingsStore;
import java.util.Locale;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The widths of the panes and the open view, kept between starts. */
final class RememberedLayout {

    private static final String LEFT = "layout.left";
    private static final String RIGHT = "layout.right";
    private static final String PREVIEW = "layout.preview";
    /** The setting of the view that is open. */
    static final String TAB = "layout.tab";

    private static final double USUAL_PREVIEW = 0.6;

    private final SettingsStore settings;
    private final SplitPane preview;
    private final TabPane tabs;
    private final PaneWidths widths;

    /** Puts the parts of a window where they were. */
    RememberedLayout(SettingsStore settings, SplitPane main, SplitPane preview, TabPane tabs) {
        this.settings = settings;
        this.preview = preview;
        this.tabs = tabs;
        widths = new PaneWidths(main, kept(LEFT, -1), kept(RIGHT, -1));
        preview.setDividerPositions(Math.max(0.1, Math.min(0.9, kept(PREVIEW, USUAL_PREVIEW))));
        settings.get(TAB)
                .flatMap(id -> tabs.getTabs().stream()
                        .filter(tab -> id.equals(tab.getId()))
                        .findFirst())
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private double kept(String key, double otherwise) {
        return settings.get(key)
                .filter(text -> text.matches("\\d{1,5}(\\.\\d{1,6})?"))
                .map(Double::valueOf)
                .orElse(otherwise);
    }

    /** A side of the window is there again: the sides are as wide as they were. */
    void restoreWidths() {
        widths.restore();
    }

    /** Keeps them. */
    void remember() {
        if (widths.left() > 0) {
            settings.put(LEFT, String.format(Locale.ROOT, "%.1f", widths.left()));
        }
        if (widths.right() > 0) {
            settings.put(RIGHT, String.format(Locale.ROOT, "%.1f", widths.right()));
        }
        settings.put(PREVIEW, String.format(Locale.ROOT, "%.3f", preview.getDividerPositions()[0]));
        Tab open = tabs.getSelectionModel().getSelectedItem();
        if (open != null && open.getId() != null) {
            settings.put(TAB, open.getId());
        }
    }
}
