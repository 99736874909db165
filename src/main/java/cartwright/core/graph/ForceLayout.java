package cartwright.core.graph;

import java.util.SplittableRandom;

/**
 * Places for the nodes of a graph, so that linked ones are near each other and no two lie on each other.
 *
 * <p>Nodes push each other away and links pull, while a temperature that falls bounds each step (T. M. J. Fruchterman and
 * E. M. Reingold, Software: Practice and Experience 21, 1991). A light pull to the middle keeps parts that have no link from
 * drifting off. Time grows with the square of the number of nodes: 200 take about a tenth of a second.
 */
public final class ForceLayout {

    private static final int STEPS = 400;
    private static final double MIDDLE = 0.06;

    private final Graph graph;
    private final double[] xs;
    private final double[] ys;
    private final double[] weights;
    private final double[] moveX;
    private final double[] moveY;
    private final double distance;
    private final double aspect;

    private ForceLayout(Graph graph, long[] seeds, double aspect) {
        this.graph = graph;
        this.aspect = aspect;
        int n = graph.nodes();
        xs = new double[n];
        ys = new double[n];
        moveX = new double[n];
        moveY = new double[n];
        weights = weights(graph);
        distance = Math.sqrt(aspect / Math.max(1, n));
        for (int node = 0; node < n; node++) {
            SplittableRandom random = new SplittableRandom(seeds[node]);
            xs[node] = random.nextDouble() * aspect;
            ys[node] = random.nextDouble();
        }
    }

    /**
     * Nodes with many links push harder, or those that many share would lie on each other, and their lines too (the idea is from M. Jacomy et al.,
     * ForceAtlas2, PLoS ONE 9, 2014).
     */
    private static double[] weights(Graph graph) {
        double[] weights = new double[graph.nodes()];
        for (int link = 0; link < graph.links(); link++) {
            weights[graph.from(link)]++;
            weights[graph.to(link)]++;
        }
        for (int node = 0; node < weights.length; node++) {
            weights[node] = Math.sqrt(Math.max(1, weights[node]));
        }
        return weights;
    }

    /**
     * Returns where the nodes lie: x of the first, y of the first, x of the second and so on, each in [0, 1].
     *
     * @param seeds where each node starts; the same ones give the same places
     * @param aspect width of the picture over its height; above 0
     * @param checkCancelled called at every step; may throw to stop
     */
    public static double[] of(Graph graph, long[] seeds, double aspect, Runnable checkCancelled) {
        ForceLayout layout = new ForceLayout(graph, seeds, aspect);
        for (int step = 0; step < STEPS; step++) {
            checkCancelled.run();
            layout.step(0.12 * (1 - (double) step / STEPS) * (1 - (double) step / STEPS) + 0.0005);
        }
        return layout.spread();
    }

    private void step(double temperature) {
        push();
        pull();
        for (int node = 0; node < xs.length; node++) {
            moveX[node] += (aspect / 2 - xs[node]) * MIDDLE;
            moveY[node] += (0.5 - ys[node]) * MIDDLE * aspect;
            double length = Math.hypot(moveX[node], moveY[node]);
            double bounded = length > temperature ? temperature / length : 1;
            xs[node] += moveX[node] * bounded;
            ys[node] += moveY[node] * bounded;
            moveX[node] = 0;
            moveY[node] = 0;
        }
    }

    private void push() {
        for (int a = 0; a < xs.length; a++) {
            for (int b = 0; b < a; b++) {
                double x = xs[a] - xs[b];
                double y = ys[a] - ys[b];
                double squared = Math.max(1e-6, x * x + y * y);
                double force = distance * distance / squared * weights[a] * weights[b];
                double dx = x == 0 && y == 0 ? 1e-3 * (a + 1) : x; // on each other: apart to one side
                moveX[a] += dx * force;
                moveY[a] += y * force;
                moveX[b] -= dx * force;
                moveY[b] -= y * force;
            }
        }
    }

    private void pull() {
        for (int link = 0; link < graph.links(); link++) {
            int a = graph.from(link);
            int b = graph.to(link);
            double x = xs[a] - xs[b];
            double y = ys[a] - ys[b];
            double force = Math.hypot(x, y) / distance;
            moveX[a] -= x * force;
            moveY[a] -= y * force;
            moveX[b] += x * force;
            moveY[b] += y * force;
        }
    }

    private double[] spread() {
        double[] places = new double[2 * xs.length];
        spread(xs, places, 0);
        spread(ys, places, 1);
        return places;
    }

    /** Over the whole picture; in its middle where all are in one line. */
    private static void spread(double[] values, double[] places, int from) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int node = 0; node < values.length; node++) {
            places[2 * node + from] = high - low < 1e-9 ? 0.5 : (values[node] - low) / (high - low);
        }
    }
}
