package cartwright.core.graph;

/** Nodes from 0 on, and links of some weight between two of them. Immutable. */
public final class Graph {

    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final double[] weights;

    /**
     * Creates the graph; the arrays, one entry a link, are copied.
     *
     * @param nodes number of nodes
     * @param from one end of each link, in [0, nodes)
     * @param to the other end
     * @param weights above 0
     * @throws IllegalArgumentException if an end is no node or a weight is not above 0
     */
    public Graph(int nodes, int[] from, int[] to, double[] weights) {
        if (from.length != to.length || from.length != weights.length) {
            throw new IllegalArgumentException("the ends and weights of links differ in number");
        }
        for (int link = 0; link < from.length; link++) {
            boolean ends = from[link] >= 0 && from[link] < nodes && to[link] >= 0 && to[link] < nodes;
            if (!ends || !(weights[link] > 0)) {
                throw new IllegalArgumentException("no link: " + from[link] + " " + to[link] + " " + weights[link]);
            }
        }
        this.nodes = nodes;
        this.from = from.clone();
        this.to = to.clone();
        this.weights = weights.clone();
    }

    /** Returns the number of nodes. */
    public int nodes() {
        return nodes;
    }

    /** Returns the number of links. */
    public int links() {
        return from.length;
    }

    /** Returns one end of a link, in [0, links()). */
    public int from(int link) {
        return from[link];
    }

    /** Returns the other end of a link. */
    public int to(int link) {
        return to[link];
    }

    /** Returns the weight of a link, above 0. */
    public double weight(int link) {
        return weights[link];
    }
}
