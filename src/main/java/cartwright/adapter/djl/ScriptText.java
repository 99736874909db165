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

    private final BertShape shape;
    private final Pooling pooling;
    private final StringBuilder text = new StringBuilder();

    ScriptText(BertShape shape, Pooling pooling) {
        this.shape = shape;
        this.pooling = pooling;
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
            String given = "tables[" + i + "]";
            String kept = isPacked(tables.get(i)) ? "ops.mkldnn._reorder_linear_weight(" + given + ", None)" : given;
            line("    self." + tables.get(i) + " = " + kept);
        }
        line("    return 1");
    }

    private void forward() {
        line("  def forward(self: __torch__.Bert, ids: Tensor) -> Tensor:");
        line("    texts = torch.size(ids, 0)");
        line("    tokens = torch.size(ids, 1)");
        line("    places = torch.slice(self.position, 0, 0, tokens, 1)");
        line("    e = torch.add(torch.embedding(self.word, ids), places)");
        line("    x = " + norm("e", "emb"));
        for (int layer = 0; layer < shape.layers(); layer++) {
            layer("l" + layer + "_");
        }
        line("    return " + (pooling == Pooling.CLS ? "torch.select(x, 1, 0)" : "torch.mean(x, [1])"));
    }

    private void layer(String name) {
        int headSize = shape.hidden() / shape.heads();
        line("    p = " + linear("x", name + "qkv", "none"));
        line("    p = torch.reshape(p, [texts, tokens, 3, " + shape.heads() + ", " + headSize + "])");
        line("    p = torch.permute(p, [2, 0, 3, 1, 4])");
        line("    k = torch.transpose(torch.select(p, 0, 1), 2, 3)");
        line("    a = torch.softmax(torch.matmul(torch.select(p, 0, 0), k), -1)");
        line("    c = torch.permute(torch.matmul(a, torch.select(p, 0, 2)), [0, 2, 1, 3])");
        line("    c = torch.reshape(c, [texts, tokens, " + shape.hidden() + "])");
        line("    m = " + norm("torch.add(x, " + linear("c", name + "out", "none") + ")", name + "mid"));
        line("    u = " + linear("m", name + "up", "gelu"));
        line("    x = " + norm("torch.add(m, " + linear("u", name + "down", "none") + ")", name + "end"));
    }

    private static String linear(String in, String name, String after) {
        return "ops.mkldnn._linear_pointwise(" + in + ", self." + name + "_w, self." + name + "_b, \"" + after
                + "\", annotate(List[Optional[number]], []), \"none\")";
    }

    private String norm(String in, String name) {
        return "torch.layer_norm(" + in + ", [" + shape.hidden() + "], self." + name + "_g, self." + name + "_b, "
                + shape.epsilon() + ")";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
