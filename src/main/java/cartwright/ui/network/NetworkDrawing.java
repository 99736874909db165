package cartwright.ui.network;

import cartwright.core.basket.Itemset;
import cartwright.ui.network.Network.Link;
import cartwright.ui.network.Network.Node;
import cartwright.ui.picture.Ink;
import cartwright.ui.picture.Lettering;
import cartwright.ui.picture.Lettering.Align;
import cartwright.ui.picture.Palette;
import cartwright.ui.picture.Picture;
import cartwright.ui.picture.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The network as it is drawn, on screen and elsewhere: arrows from the if-side to the then-side, discs as large as the number
 * of baskets, communities by colour. Immutable.
 */
final class NetworkDrawing implements Picture {

    private static final double SMALLEST_DISC = 5;
    private static final double LARGEST_DISC = 17;
    private static final double ARROW = 7;
    private static final double NAME_SIZE = 12;
    private static final double NAME_HALF = 8;
    private static final double NAME_ROOM = 170;
    private static final double FAINT = 0.15;
    private static final double LINK_OPACITY = 0.55;

    private final Network network;
    private final double[] xs;
    private final double[] ys;
    private final Marks marks;
    private final double width;
    private final double height;

    /**
     * What is marked.
     *
     * @param node under the pointer; -1 for none
     * @param link under the pointer; -1 for none
     * @param items products that every view marks
     */
    record Marks(int node, int link, @Nullable Itemset items) {}

    /** The rectangle that a name takes. */
    private record Taken(double left, double top, double right, double bottom) {
        boolean meets(Taken other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * Takes what is to be drawn.
     *
     * @param xs where nodes lie, in pixels from the left
     * @param ys in pixels from the top
     */
    NetworkDrawing(Network network, double[] xs, double[] ys, Marks marks, double width, double height) {
        this.network = network;
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.marks = marks;
        this.width = width;
        this.height = height;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    /** Returns the radius of a node, by the number of baskets that hold it: its area grows with it. */
    static double radius(Network network, int node) {
        double most = network.nodes().stream().mapToInt(Node::baskets).max().orElse(1);
        double share = Math.sqrt(network.nodes().get(node).baskets() / Math.max(1, most));
        return SMALLEST_DISC + (LARGEST_DISC - SMALLEST_DISC) * share;
    }

    @Override
    public void paint(Ink ink, Palette palette) {
        ink.rectangle(0, 0, width, height, palette.ground());
        boolean[] lit = lit();
        for (int link = network.links().size() - 1; link >= 0; link--) {
            link(ink, palette, link, isLit(link));
        }
        for (int node = 0; node < xs.length; node++) {
            node(ink, palette, node, lit[node]);
        }
        names(ink, palette, lit);
    }

    /** With a pointer on something, that and its neighbours are lit; else everything. */
    private boolean[] lit() {
        boolean[] lit = new boolean[xs.length];
        for (int number = 0; number < network.links().size(); number++) {
            if (isLit(number)) {
                lit[network.links().get(number).from()] = true;
                lit[network.links().get(number).to()] = true;
            }
        }
        return lit;
    }

    private boolean isLit(int number) {
        Link link = network.links().get(number);
        boolean nothing = marks.node() < 0 && marks.link() < 0;
        return nothing || marks.link() == number || link.from() == marks.node() || link.to() == marks.node();
    }

    private void link(Ink ink, Palette palette, int number, boolean lit) {
        Link link = network.links().get(number);
        double strongest = network.links().get(0).strength();
        double wide = 1 + 3.5 * Math.max(0, link.strength()) / Math.max(1e-9, strongest);
        boolean chosen = isMarked(link.from()) && isMarked(link.to());
        Color base = chosen || marks.link() == number ? palette.accent() : palette.muted();
        Color colour = base.deriveColor(0, 1, 1, lit ? (chosen ? 1 : LINK_OPACITY) : FAINT);
        double dx = xs[link.to()] - xs[link.from()];
        double dy = ys[link.to()] - ys[link.from()];
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        double end = length - radius(network, link.to()) - 1;
        double tipX = xs[link.from()] + ux * end;
        double tipY = ys[link.from()] + uy * end;
        double head = ARROW + wide;
        if (end > head) {
            ink.line(xs[link.from()], ys[link.from()], tipX - ux * head, tipY - uy * head, new Stroke(colour, wide));
            double half = head * 0.45;
            ink.area(
                    new double[] {tipX, tipX - ux * head - uy * half, tipX - ux * head + uy * half},
                    new double[] {tipY, tipY - uy * head + ux * half, tipY - uy * head - ux * half},
                    colour);
        }
    }

    private void node(Ink ink, Palette palette, int node, boolean lit) {
        double radius = radius(network, node);
        Color group = Palette.group(network.nodes().get(node).group());
        ink.disc(xs[node], ys[node], radius + 1.5, palette.ground());
        ink.disc(xs[node], ys[node], radius, lit ? group : group.deriveColor(0, 1, 1, FAINT));
        if (isMarked(node)) {
            ink.ring(xs[node], ys[node], radius + 3, new Stroke(palette.accent(), 2.5));
        }
    }

    private boolean isMarked(int node) {
        Itemset items = marks.items();
        return items != null && items.contains(network.nodes().get(node).item());
    }

    /**
     * Names of what is lit first, then of large discs; one that would lie on another or on a disc is left out. Of the free places around a disc that one
     * is taken which the fewest lines cross, the first of equals.
     */
    private void names(Ink ink, Palette palette, boolean[] lit) {
        List<Taken> taken = new ArrayList<>();
        for (int node = 0; node < xs.length; node++) {
            taken.add(disc(node));
        }
        List<Integer> order = IntStream.range(0, xs.length)
                .boxed()
                .filter(node -> lit[node] || isMarked(node))
                .sorted(Comparator.comparing((Integer node) -> node != marks.node() && !isMarked(node))
                        .thenComparingInt(node -> -network.nodes().get(node).baskets()))
                .toList();
        for (int node : order) {
            Lettering lettering = Lettering.of(NAME_SIZE, palette.text());
            String name = lettering.fit(network.name(node), NAME_ROOM);
            places(node, lettering.width(name)).stream()
                    .filter(place -> place.left >= 0 && place.right <= width)
                    .filter(place -> place.top >= 0 && place.bottom <= height)
                    .filter(place -> taken.stream().noneMatch(place::meets))
                    .min(Comparator.comparingInt(this::crossings))
                    .ifPresent(place -> {
                        taken.add(place);
                        name(ink, palette, name, place, lettering);
                    });
        }
    }

    private int crossings(Taken place) {
        int crossings = 0;
        for (Link link : network.links()) {
            boolean crosses = new Line2D.Double(xs[link.from()], ys[link.from()], xs[link.to()], ys[link.to()])
                    .intersects(place.left, place.top, place.right - place.left, place.bottom - place.top);
            crossings += crosses ? 1 : 0;
        }
        return crossings;
    }

    /** Right of the disc, left, below, above, and at the four corners. */
    private List<Taken> places(int node, double wide) {
        double gap = radius(network, node) + 5;
        double x = xs[node];
        double y = ys[node];
        double half = wide / 2;
        double aside = radius(network, node) * 0.7 + 3;
        double tall = 2 * NAME_HALF;
        return List.of(
                new Taken(x + gap, y - NAME_HALF, x + gap + wide, y + NAME_HALF),
                new Taken(x - gap - wide, y - NAME_HALF, x - gap, y + NAME_HALF),
                new Taken(x - half, y + gap, x + half, y + gap + tall),
                new Taken(x - half, y - gap - tall, x + half, y - gap),
                new Taken(x + aside, y - aside - tall, x + aside + wide, y - aside),
                new Taken(x - aside - wide, y - aside - tall, x - aside, y - aside),
                new Taken(x + aside, y + aside, x + aside + wide, y + aside + tall),
                new Taken(x - aside - wide, y + aside, x - aside, y + aside + tall));
    }

    private Taken disc(int node) {
        double radius = radius(network, node);
        return new Taken(xs[node] - radius, ys[node] - radius, xs[node] + radius, ys[node] + radius);
    }

    private static void name(Ink ink, Palette palette, String name, Taken place, Lettering lettering) {
        double tall = place.bottom - place.top;
        ink.rectangle(
                place.left - 2,
                place.top + 1,
                place.right - place.left + 4,
                tall - 2,
                palette.ground().deriveColor(0, 1, 1, 0.75));
        ink.text(name, place.left, (place.top + place.bottom) / 2, lettering.aligned(Align.LEFT));
    }
}
