package cartwright.ui.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.util.Duration;

/**
 * Builds the views that nobody sees at the start when the window stands, one after the other with pauses for other work, or
 * sooner when their tab is chosen: built before, they would only make the window wait.
 */
final class LateTabs {

    private static final Duration PAUSE = Duration.millis(60);

    private final Map<Tab, Supplier<? extends Node>> waiting = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    LateTabs() {
        pause.setOnFinished(finished -> buildNext());
    }

    /** Has the content of a tab built later. */
    void add(Tab tab, Supplier<? extends Node> content) {
        waiting.put(tab, content);
        tab.selectedProperty().addListener((observable, before, selected) -> {
            if (selected) {
                build(tab);
            }
        });
        if (tab.isSelected()) {
            build(tab);
        }
    }

    /** Begins to build what waits; the first pause begins with the window's first frame. */
    void begin() {
        pause.playFromStart();
    }

    private void buildNext() {
        waiting.keySet().stream().findFirst().ifPresent(this::build);
        if (!waiting.isEmpty()) {
            pause.playFromStart();
        }
    }

    private void build(Tab tab) {
        Supplier<? extends Node> content = waiting.remove(tab);
        if (content != null) {
            tab.setContent(content.get());
        }
    }
}
