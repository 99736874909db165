package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertShape;
import java.util.List;

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

    private void take(List<String> tables) {
        line("  def take(self: __torch__.Bert, tables: List[Tensor]) -> int:");
        for (int i = 0; i < tables.size(); i++) {
            line("    self." + tables.get(i) + " = " + kept(tables.get(i), "tables[" + i + "]"));
        }
        line("    return 1");
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
        line("    p = " + linear("x", name + "qkv", "none"));
        line("    p = " + asSingle("p"));
        line("    p = torch.reshape(p, [texts, tokens, 3, " + shape.heads() + ", " + headSize + "])");
        for (int part = 0; part < 3; part++) {
            line("    " + "qkv".charAt(part) + " = torch.transpose(torch.select(p, 2, " + part + "), 1, 2)");
        }
        line("    c = torch.scaled_dot_product_attention(q, k, v, None, 0., False, scale=1.)");
        line("    c = torch.reshape(torch.transpose(c, 1, 2), [texts, tokens, " + shape.hidden() + "])");
        line("    c = " + asMultiplied("c"));
        line("    m = " + norm(linearOnto("x", "c", name + "out"), name + "mid"));
        line("    u = " + linear("m", name + "up", "gelu"));
        line("    x = " + norm(linearOnto("m", "u", name + "down"), name + "end"));
    }

    private static String linear(String in, String name, String after) {
        return "ops.mkldnn._linear_pointwise(" + in + ", self." + name + "_w, self." + name + "_b, \"" + after
                + "\", annotate(List[Optional[number]], []), \"none\")";
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
