package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertShape;
import java.util.List;
import java.util.stream.Stream;

/**
 * The forward pass as TorchScript, the engine's own language, because only there its oneDNN products can be called.
 *
 * <p>They take 93 % of the time, and oneDNN's are about twice as fast on AMD processors as the array operations', which
 * end in a library made for Intel's. Steps and names are those of {@link NdForward} and the tables' names.
 */
final class ScriptText {

    /** The engine's numbers of its number types. */
    private static final int FLOAT32 = 6;

    private static final int BFLOAT16 = 15;
    private static final int INT64 = 4;
    private static final int QINT8 = 12;
    private static final int QUINT8 = 13;

    private static final String NO_NUMBERS = "annotate(List[Optional[number]], [])";

    private final BertShape shape;
    private final Pooling pooling;
    private final Precision precision;
    private final StringBuilder text = new StringBuilder();

    ScriptText(BertShape shape, Pooling pooling, Precision precision) {
        this.shape = shape;
        this.pooling = pooling;
        this.precision = precision;
    }

    /**
     * Returns the text of the class.
     *
     * @param tables names of its tables, in the order in which they are handed over
     */
    String source(List<String> tables) {
        line("class Bert(Module):");
        line("  __parameters__ = []");
        line("  __buffers__ = []");
        tables.forEach(table -> line("  " + table + " : Tensor"));
        scales(tables).forEach(table -> line("  " + table + " : Tensor"));
        take(tables);
        forward();
        return text.toString();
    }

    /**
     * Tells whether the script keeps a table in the order the processor reads it in. The plain one would be brought
     * there in each call, which takes a quarter of the time of a single query.
     */
    static boolean isPacked(String table) {
        return table.startsWith("l") && table.endsWith("_w");
    }

    /** Returns what the script keeps beside the tables: the scale and the zero of each row of one in whole numbers. */
    List<String> scales(List<String> tables) {
        return tables.stream()
                .filter(this::isWhole)
                .flatMap(table -> Stream.of(scale(product(table)), zero(product(table))))
                .toList();
    }

    /**
     * The product that brings the first layer back to its width stays in single precision: in whole numbers it alone takes the least
     * cosine over a thousand names from 0.993 to 0.989, for a tenth of the time that they save.
     */
    private boolean isWhole(String table) {
        return precision == Precision.INT8 && isPacked(table) && !table.equals("l0_down_w");
    }

    private static String product(String table) {
        return table.substring(0, table.lastIndexOf('_'));
    }

    private static String scale(String product) {
        return product + "_s";
    }

    private static String zero(String product) {
        return product + "_z";
    }

    private void take(List<String> tables) {
        line("  def take(self: __torch__.Bert, tables: List[Tensor]) -> int:");
        for (int i = 0; i < tables.size(); i++) {
            String given = "tables[" + i + "]";
            if (isWhole(tables.get(i))) {
                takeWhole(product(tables.get(i)), given);
            } else {
                line("    self." + tables.get(i) + " = " + kept(tables.get(i), given));
            }
        }
        line("    return 1");
    }

    /** Each row of a table by the scale that brings its largest number to 127. */
    private void takeWhole(String product, String given) {
        line("    s = torch.div(torch.amax(torch.abs(" + given + "), [1]), 127.)");
        line("    z = torch.zeros_like(s, dtype=" + INT64 + ")");
        line("    w = torch.int_repr(torch.quantize_per_channel(" + given + ", s, z, 0, " + QINT8 + "))");
        line("    self." + product + "_w = ops.onednn.qlinear_prepack(w, None)");
        line("    self." + scale(product) + " = s");
        line("    self." + zero(product) + " = z");
    }

    private String kept(String name, String given) {
        if (isPacked(name)) {
            return "ops.mkldnn._reorder_linear_weight(" + asMultiplied(given) + ", None)";
        }
        return isBiasOfProduct(name) ? asMultiplied(given) : given;
    }

    private static boolean isBiasOfProduct(String table) {
        return table.endsWith("qkv_b") || table.endsWith("out_b") || table.endsWith("up_b") || table.endsWith("down_b");
    }

    private void forward() {
        line("  def forward(self: __torch__.Bert, ids: Tensor) -> Tensor:");
        line("    texts = torch.size(ids, 0)");
        line("    tokens = torch.size(ids, 1)");
        line("    places = torch.slice(self.position, 0, 0, tokens, 1)");
        line("    e = torch.add(torch.embedding(self.word, ids), places)");
        line("    x = " + asMultiplied(norm("e", "emb")));
        for (int layer = 0; layer < shape.layers(); layer++) {
            layer("l" + layer + "_");
        }
        line("    x = " + asSingle("x"));
        line("    return " + (pooling == Pooling.CLS ? "torch.select(x, 1, 0)" : "torch.mean(x, [1])"));
    }

    private String asMultiplied(String table) {
        return precision == Precision.BFLOAT16 ? "torch.to(" + table + ", " + BFLOAT16 + ")" : table;
    }

    private String asSingle(String table) {
        return precision == Precision.BFLOAT16 ? "torch.to(" + table + ", " + FLOAT32 + ")" : table;
    }

    /**
     * The engine's fused attention reads the parts where they lie, which saves copies, but only in single precision: it
     * cuts the many small products of short texts no faster in bfloat16, and packs each one first.
     */
    private void layer(String name) {
        int headSize = shape.hidden() / shape.heads();
        line("    p = " + product("x", name + "qkv", "none"));
        line("    p = " + asSingle("p"));
        line("    p = torch.reshape(p, [texts, tokens, 3, " + shape.heads() + ", " + headSize + "])");
        for (int part = 0; part < 3; part++) {
            line("    " + "qkv".charAt(part) + " = torch.transpose(torch.select(p, 2, " + part + "), 1, 2)");
        }
        line("    c = torch.scaled_dot_product_attention(q, k, v, None, 0., False, scale=1.)");
        line("    c = torch.reshape(torch.transpose(c, 1, 2), [texts, tokens, " + shape.hidden() + "])");
        line("    c = " + asMultiplied("c"));
        line("    m = " + norm(productOnto("x", "c", name + "out"), name + "mid"));
        line("    u = " + product("m", name + "up", "gelu"));
        line("    x = " + norm(productOnto("m", "u", name + "down"), name + "end"));
    }

    private String product(String in, String name, String after) {
        if (isWhole(name + "_w")) {
            return "ops.onednn.qlinear_pointwise(" + inWholeNumbers(in) + tablesOf(name) + ", self." + name
                    + "_b, 1., 0, " + FLOAT32 + ", \"" + after + "\", " + NO_NUMBERS + ", \"none\")";
        }
        return linear(in, name, after);
    }

    private String productOnto(String table, String in, String name) {
        if (isWhole(name + "_w")) {
            return "ops.onednn.qlinear_pointwise(" + inWholeNumbers(in) + tablesOf(name) + ", " + table + ", self."
                    + name + "_b, 1., 0, " + FLOAT32 + ", 1., 0, \"add\", 1., \"none\", " + NO_NUMBERS + ", \"none\")";
        }
        return linearOnto(table, in, name);
    }

    private static String tablesOf(String product) {
        return "self." + product + "_w, self." + scale(product) + ", self." + zero(product);
    }

    /** Brings a table to 0 to 255, its lowest number to 0 and its highest to 255, zero to a whole number. */
    private String inWholeNumbers(String table) {
        line("    least, most = torch.aminmax(" + table + ")");
        line("    low = ops.prim.min(float(torch.item(least)), 0.)");
        line("    high = ops.prim.max(float(torch.item(most)), 1.0e-30)");
        line("    s = torch.div(torch.sub(high, low), 255.)");
        line("    z = int(torch.round(torch.div(torch.neg(low), s)))");
        line("    w = torch.int_repr(torch.quantize_per_tensor(" + table + ", s, z, " + QUINT8 + "))");
        return "w, s, z, ";
    }

    private static String linear(String in, String name, String after) {
        return "ops.mkldnn._linear_pointwise(" + in + ", self." + name + "_w, self." + name + "_b, \"" + after + "\", "
                + NO_NUMBERS + ", \"none\")";
    }

    /** A product that is added to a table while it is still in the processor. */
    private static String linearOnto(String table, String in, String name) {
        return "ops.mkldnn._linear_pointwise(" + in + ", " + table + ", self." + name + "_w, self." + name
                + "_b, \"add\")";
    }

    private String norm(String in, String name) {
        return "torch.layer_norm(" + in + ", [" + shape.hidden() + "], self." + name + "_g, self." + name + "_b, "
                + shape.epsilon() + ")";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
