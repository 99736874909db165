package cartwright.ui.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

/**
 * Builds views when the window stands, one after the other with pauses for other work: built before, they would only make
 * the window wait. First come the panes that are empty until a project is open, then the views behind other tabs, each
 * sooner when its tab is chosen.
 */
final class LateViews {

    private static final Duration PAUSE = Duration.millis(60);

    private final Map<EventTarget, Runnable> waiting = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    LateViews() {
        pause.setOnFinished(finished -> buildNext());
    }

    /** Has the content of a tab built later. */
    void add(Tab tab, Supplier<? extends Node> content) {
        waiting.put(tab, () -> tab.setContent(content.get()));
        tab.selectedProperty().addListener((observable, before, selected) -> {
            if (selected) {
                build(tab);
            }
        });
        if (tab.isSelected()) {
            build(tab);
        }
    }

    /** Has the content of a pane built later, after those that were added before it. */
    void add(BorderPane place, Supplier<? extends Node> content) {
        waiting.put(place, () -> place.setCenter(content.get()));
    }

    /** Begins to build what waits; the first pause begins with the window's first frame. */
    void begin() {
        pause.playFromStart();
    }

    /** Builds the panes now, without a pause: the window stands already and would be seen to flicker. */
    void buildPanes() {
        waiting.keySet().stream().filter(BorderPane.class::isInstance).toList().forEach(this::build);
    }

    private void buildNext() {
        waiting.keySet().stream().findFirst().ifPresent(this::build);
        if (!waiting.isEmpty()) {
            pause.playFromStart();
        }
    }

    private void build(EventTarget place) {
        Runnable building = waiting.remove(place);
        if (building != null) {
            building.run();
        }
    }
}
