package cartwright.ui.main;

import java.util.ArrayDeque;
import java.util.Deque;
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
 * sooner when its tab is chosen. The parts of a view follow it one a picture, before the next view: all at once they would hold
 * the window's thread up, their styles and their layout included.
 */
final class LateViews {

    private static final Duration PAUSE = Duration.millis(60);

    /** About one picture. */
    private static final Duration SHORT_PAUSE = Duration.millis(17);

    private final Map<EventTarget, Runnable> waiting = new LinkedHashMap<>();
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean begun;
    private boolean atOnce;

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

    /** Has a part of the view that is being built come after it, in the order of the calls. */
    void soon(Runnable part) {
        if (atOnce) {
            part.run();
        } else {
            parts.add(part);
            goOn();
        }
    }

    /** Begins to build what waits; the first pause begins with the window's first frame. */
    void begin() {
        begun = true;
        pause.playFromStart();
    }

    /** Builds the panes now, without a pause: the window stands already and would be seen to flicker. */
    void buildPanes() {
        atOnce = true;
        buildParts();
        waiting.keySet().stream().filter(BorderPane.class::isInstance).toList().forEach(this::build);
        atOnce = false;
    }

    /** Builds nothing more: the window has taken other views. */
    void stop() {
        pause.stop();
        begun = false;
        waiting.clear();
        parts.clear();
    }

    private void buildParts() {
        while (!parts.isEmpty()) {
            parts.remove().run();
        }
    }

    /** Builds one part, or one view where no part waits. */
    void buildNext() {
        Runnable part = parts.poll();
        if (part != null) {
            part.run();
        } else {
            waiting.keySet().stream().findFirst().ifPresent(this::build);
        }
        goOn();
    }

    private void goOn() {
        if (begun && !(parts.isEmpty() && waiting.isEmpty())) {
            pause.setDuration(parts.isEmpty() ? PAUSE : SHORT_PAUSE);
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
