package cartwright.ui.main;

import cartwright.ui.query.QueryView;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * Where the parts of the window are. The sides stand beside the results as long as the rules have room; in a narrower window, or with
 * everything drawn larger, they become views like the others, behind tabs. In a low window the sliders are folded and what is below the menus
 * can be scrolled. While the results are wanted alone, the sides and the sliders make room for them, and come back as they were.
 */
final class Panes {

    /** The narrowest content in which both sides stand beside the results. */
    private static final double ROOM_FOR_ALL = 1170;

    /** The narrowest content in which the preview does. */
    private static final double ROOM_FOR_PREVIEW = 1000;

    /** In a lower content the sliders begin folded and the middle can be scrolled. */
    private static final double LOW = 620;

    /** In a lower content than this the sliders make room for a picture that needs height. */
    private static final double ROOM_FOR_PICTURES = 900;

    private static final double LEAST_VIEW = 420;
    private static final PseudoClass LOW_CLASS = PseudoClass.getPseudoClass("low");

    private final Parts parts;
    private final QueryView query;
    private final RememberedLayout layout;
    private final ScrollPane scroller = new ScrollPane();
    private final Tab dataTab;
    private final Tab previewTab;
    private boolean alone;

    /**
     * What is arranged.
     *
     * @param root all of it
     * @param split holds the parts that stand beside each other
     * @param data the left side
     * @param centre the question and the results
     * @param preview the right side
     * @param tabs the results
     */
    record Parts(Region root, SplitPane split, Region data, Region centre, SplitPane preview, TabPane tabs) {}

    /**
     * Arranges the parts from now on.
     *
     * @param dataTab the view that the left side becomes
     * @param previewTab the view that the right side becomes
     */
    Panes(Parts parts, QueryView query, RememberedLayout layout, Tab dataTab, Tab previewTab) {
        this.parts = parts;
        this.query = query;
        this.layout = layout;
        this.dataTab = dataTab;
        this.previewTab = previewTab;
        dataTab.setId("dataTab");
        previewTab.setId("previewTab");
        dataTab.setClosable(false);
        previewTab.setClosable(false);
        scroller.setId("middle");
        scroller.setFitToWidth(true);
        scroller.setFitToHeight(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.getStyleClass().add("middle");
        parts.root().widthProperty().addListener(observable -> arrange());
        parts.root().heightProperty().addListener(observable -> arrange());
        parts.tabs().getSelectionModel().selectedItemProperty().addListener(observable -> foldSliders());
    }

    /** Has the results shown alone while a menu item and a button, which are kept equal, are chosen. */
    void bindAlone(BooleanProperty wanted, ToggleButton button) {
        wanted.bindBidirectional(button.selectedProperty());
        wanted.addListener((observable, before, now) -> {
            alone = now;
            query.showBoxAlone(now);
            arrange();
        });
    }

    private void arrange() {
        double width = parts.root().getWidth();
        double height = parts.root().getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        boolean low = height < LOW;
        boolean dataBeside = width >= ROOM_FOR_ALL;
        boolean previewBeside = width >= ROOM_FOR_PREVIEW;
        List<Node> beside = new ArrayList<>();
        if (dataBeside && !alone) {
            beside.add(parts.data());
        }
        beside.add(low ? scroller : parts.centre());
        if (previewBeside && !alone) {
            beside.add(parts.preview());
        }
        if (!parts.split().getItems().equals(beside)) {
            parts.split().getItems().clear();
            scroller.setContent(null);
            place(previewTab, parts.preview(), !previewBeside);
            place(dataTab, parts.data(), !dataBeside);
            if (low) {
                scroller.setContent(parts.centre());
            }
            parts.split().getItems().setAll(beside);
            layout.restoreWidths();
        }
        // lying in a tab the preview has width, standing at the side it has height
        parts.preview().setOrientation(previewBeside ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        parts.tabs().setMinHeight(low ? LEAST_VIEW : Region.USE_COMPUTED_SIZE);
        parts.root().pseudoClassStateChanged(LOW_CLASS, low);
        foldSliders();
    }

    /** Puts a side behind its tab, after the rules; or takes the tab away, so that the side can go elsewhere. */
    private void place(Tab tab, Node side, boolean behindTab) {
        List<Tab> tabs = parts.tabs().getTabs();
        if (!behindTab) {
            tabs.remove(tab);
            tab.setContent(null);
        } else if (!tabs.contains(tab)) {
            tab.setContent(side);
            tabs.add(1, tab);
        }
    }

    private void foldSliders() {
        double height = parts.root().getHeight();
        Tab open = parts.tabs().getSelectionModel().getSelectedItem();
        boolean tall = open != null && "heatmapTab".equals(open.getId());
        query.foldUnlessChosen(height > 0 && height < (tall ? ROOM_FOR_PICTURES : LOW));
    }
}
