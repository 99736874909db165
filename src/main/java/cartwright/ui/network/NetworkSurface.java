package cartwright.ui.network;

import cartwright.core.basket.Itemset;
import cartwright.ui.network.Network.Link;
import cartwright.ui.network.Network.Node;
import cartwright.ui.network.NetworkDrawing.Marks;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.PaintedRegion;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The network on screen: nodes can be dragged, links and nodes pointed at and chosen, by mouse and by keys. */
final class NetworkSurface extends PaintedRegion {

    private static final double MARGIN = 40;
    private static final double REACH = 6;
    private static final double CLICK_REACH = 4;

    private final Listener listener;
    private final Map<Integer, double[]> dragged =
            new HashMap<>(); // by item: places from 0 to 1, kept from layout to layout
    private @Nullable Network network;
    private @Nullable Itemset items;
    private double[] xs = {};
    private double[] ys = {};
    private int node = -1;
    private int link = -1;
    private int held = -1;
    private double @Nullable [] heldFrom;
    private double pressedX;
    private double pressedY;

    /** Hears what the analyst points at and chooses. */
    interface Listener {

        /** A node or a link is under the pointer; -1 for none. */
        void pointed(int node, int link);

        /** A node was clicked. */
        void choseNode(int node);

        /** A link was clicked. */
        void choseLink(Link link);
    }

    NetworkSurface(Listener listener) {
        this.listener = listener;
        setId("networkSurface");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> point(-1, -1));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::moved);
        setOnMouseReleased(this::released);
        setOnKeyPressed(this::typed);
    }

    void show(@Nullable Network next) {
        network = next;
        node = -1;
        link = -1;
        held = -1;
        listener.pointed(-1, -1);
        repaint();
    }

    void mark(@Nullable Itemset marked) {
        items = marked;
        repaint();
    }

    /** Forgets where nodes were dragged to. */
    void layOutAgain() {
        dragged.clear();
        repaint();
    }

    private void place(Network now) {
        xs = new double[now.nodes().size()];
        ys = new double[now.nodes().size()];
        for (int at = 0; at < xs.length; at++) {
            Node place = now.nodes().get(at);
            double[] own = dragged.getOrDefault(place.item(), new double[] {place.x(), place.y()});
            xs[at] = MARGIN + own[0] * Math.max(1, getWidth() - 2 * MARGIN);
            ys[at] = MARGIN + own[1] * Math.max(1, getHeight() - 2 * MARGIN);
        }
    }

    @Override
    protected void paint(Ink ink, Palette palette) {
        Network now = network;
        if (now != null) {
            place(now);
            drawing(now, new Marks(node, link, items)).paint(ink, palette);
        }
    }

    private NetworkDrawing drawing(Network now, Marks marks) {
        return new NetworkDrawing(now, xs, ys, marks, getWidth(), getHeight());
    }

    /** Returns what is on screen; null while there is nothing. */
    @Nullable Picture picture() {
        Network now = network;
        return now == null || xs.length == 0 ? null : drawing(now, new Marks(-1, -1, items));
    }

    private void point(double x, double y) {
        int nodeThere = nodeAt(x, y);
        int linkThere = nodeThere >= 0 ? -1 : linkAt(x, y);
        point(nodeThere, linkThere);
        setCursor(nodeThere >= 0 || linkThere >= 0 ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void point(int nodeThere, int linkThere) {
        if (nodeThere != node || linkThere != link) {
            node = nodeThere;
            link = linkThere;
            listener.pointed(node, link);
            repaint();
        }
    }

    private int nodeAt(double x, double y) {
        Network now = network;
        for (int at = 0; now != null && at < xs.length; at++) {
            if (Math.hypot(xs[at] - x, ys[at] - y) <= NetworkDrawing.radius(now, at) + 2) {
                return at;
            }
        }
        return -1;
    }

    private int linkAt(double x, double y) {
        Network now = network;
        int nearest = -1;
        double least = REACH;
        for (int at = 0; now != null && at < now.links().size() && xs.length > 0; at++) {
            Link one = now.links().get(at);
            double apart = distance(x, y, one.from(), one.to());
            if (apart < least) {
                least = apart;
                nearest = at;
            }
        }
        return nearest;
    }

    private double distance(double x, double y, int from, int to) {
        double dx = xs[to] - xs[from];
        double dy = ys[to] - ys[from];
        double squared = Math.max(1e-9, dx * dx + dy * dy);
        double share = Math.max(0, Math.min(1, ((x - xs[from]) * dx + (y - ys[from]) * dy) / squared));
        return Math.hypot(x - xs[from] - share * dx, y - ys[from] - share * dy);
    }

    /** Returns the node under the pointer, or that the keys are at; -1 for none. */
    int nodePointedAt() {
        return node;
    }

    /** Returns the link under the pointer, or that the keys are at; null for none. */
    @Nullable Link linkPointedAt() {
        return network == null || link < 0 ? null : network.links().get(link);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        event.consume(); // or the tab pane around it takes the keyboard back
        pressedX = event.getX();
        pressedY = event.getY();
        held = nodeAt(pressedX, pressedY);
        heldFrom = network == null || held < 0
                ? null
                : dragged.get(network.nodes().get(held).item());
    }

    /** Lets go of the node that is being dragged, which goes back to where it was. */
    void letGo() {
        Network now = network;
        if (now != null && held >= 0) {
            int item = now.nodes().get(held).item();
            if (heldFrom == null) {
                dragged.remove(item);
            } else {
                dragged.put(item, heldFrom);
            }
        }
        held = -1;
        repaint();
    }

    private void moved(MouseEvent event) {
        Network now = network;
        if (now != null && held >= 0 && far(event)) {
            double x = (event.getX() - MARGIN) / Math.max(1, getWidth() - 2 * MARGIN);
            double y = (event.getY() - MARGIN) / Math.max(1, getHeight() - 2 * MARGIN);
            double[] inside = {Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))};
            dragged.put(now.nodes().get(held).item(), inside);
            repaint();
        }
    }

    private boolean far(MouseEvent event) {
        return Math.abs(event.getX() - pressedX) + Math.abs(event.getY() - pressedY) >= CLICK_REACH;
    }

    private void released(MouseEvent event) {
        held = -1;
        if (!far(event) && event.getButton() == MouseButton.PRIMARY) {
            point(event.getX(), event.getY());
            choose();
        }
    }

    private void choose() {
        Network now = network;
        if (node >= 0) {
            listener.choseNode(node);
        } else if (now != null && link >= 0) {
            listener.choseLink(now.links().get(link));
        }
    }

    /** Left and right go from pair to pair, up and down from product to product. */
    private void typed(KeyEvent event) {
        Network now = network;
        if (now == null || now.links().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> point(-1, next(link, 1, now.links().size()));
            case LEFT -> point(-1, next(link, -1, now.links().size()));
            case DOWN -> point(next(node, 1, now.nodes().size()), -1);
            case UP -> point(next(node, -1, now.nodes().size()), -1);
            case ENTER, SPACE -> choose();
            case ESCAPE -> point(-1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static int next(int at, int step, int size) {
        return at < 0 ? (step > 0 ? 0 : size - 1) : Math.floorMod(at + step, size);
    }
}
