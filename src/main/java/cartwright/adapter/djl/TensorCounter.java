package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import cartwright.app.port.SupportCounter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts as products of matrices of zeros and ones: the rows that hold an itemset times the rows that hold an item.
 *
 * <p>The rows stay on the device, a byte for each row and item, in blocks. A block is widened to float32, the lines of the
 * items of an itemset are multiplied with each other, and the products with all items are added up over the blocks. Sums
 * of ones are exact in float32 up to 2^24, and so are the shorter forms of it that a GPU multiplies in, since zero and one
 * have no rounding; what more rows count is added up as whole numbers.
 */
final class TensorCounter implements SupportCounter {

    private static final int MOST_CELLS = 1 << 24; // of a block: 64 MB when widened
    private static final int MOST_EXACT = 1 << 24;

    private final Device device;
    private final NDManager manager;
    private final List<NDArray> blocks = new ArrayList<>();
    private int items;

    TensorCounter(Device device) {
        this.device = device;
        this.manager = NDManager.newBaseManager(device, EngineStart.ENGINE);
    }

    @Override
    public String device() {
        String type = device.getDeviceType().toLowerCase(Locale.ROOT);
        return device.isGpu() ? type + Math.max(0, device.getDeviceId()) : type;
    }

    @Override
    public void load(int itemCount, int[] starts, int[] places) {
        blocks.forEach(NDArray::close);
        blocks.clear();
        items = itemCount;
        int rows = starts.length - 1;
        int step = Math.max(1, MOST_CELLS / Math.max(1, itemCount));
        for (int from = 0; from < rows; from += step) {
            blocks.add(block(starts, places, from, Math.min(rows, from + step)));
        }
    }

    private NDArray block(int[] starts, int[] places, int from, int to) {
        int width = to - from;
        ByteBuffer cells = ByteBuffer.allocateDirect(items * width);
        for (int row = from; row < to; row++) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                cells.put(places[at] * width + row - from, (byte) 1);
            }
        }
        return manager.create(cells, new Shape(items, width), DataType.INT8);
    }

    @Override
    public int[] countWithEachItem(int[] itemsets, int length) {
        int[] counts = new int[itemsets.length / length * items];
        int width = blocks.isEmpty() ? 1 : (int) blocks.get(0).getShape().get(1);
        int most = Math.max(1, MOST_CELLS / width);
        for (int from = 0; from < itemsets.length / length; from += most) {
            int to = Math.min(itemsets.length / length, from + most);
            count(itemsets, length, from, to, counts);
        }
        return counts;
    }

    /** Counts some of the itemsets in all blocks. */
    private void count(int[] itemsets, int length, int from, int to, int[] counts) {
        try (NDManager scope = manager.newSubManager()) {
            List<NDArray> indices = new ArrayList<>();
            for (int at = 0; at < length; at++) {
                long[] index = new long[to - from];
                for (int set = from; set < to; set++) {
                    index[set - from] = itemsets[set * length + at];
                }
                indices.add(scope.create(index));
            }
            NDArray sum = scope.zeros(new Shape(to - from, items));
            long summed = 0;
            for (NDArray block : blocks) {
                long width = block.getShape().get(1);
                if (summed + width > MOST_EXACT) {
                    add(sum, counts, from);
                    sum = scope.zeros(new Shape(to - from, items));
                    summed = 0;
                }
                addProducts(block, indices, sum);
                summed += width;
            }
            add(sum, counts, from);
        }
    }

    private void addProducts(NDArray block, List<NDArray> indices, NDArray sum) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray lines = block.toType(DataType.FLOAT32, false);
            lines.attach(scope);
            NDArray held = lines(lines, indices.get(0), scope);
            for (NDArray index : indices.subList(1, indices.size())) {
                held.muli(lines(lines, index, scope));
            }
            NDArray turned = lines.transpose();
            turned.attach(scope);
            NDArray products = held.matMul(turned);
            products.attach(scope);
            sum.addi(products);
        }
    }

    private static NDArray lines(NDArray lines, NDArray index, NDManager scope) {
        NDArray picked = lines.getNDArrayInternal()
                .embedding(index, lines, SparseFormat.DENSE)
                .singletonOrThrow();
        picked.attach(scope);
        return picked;
    }

    private void add(NDArray sum, int[] counts, int from) {
        float[] values = sum.toFloatArray();
        for (int at = 0; at < values.length; at++) {
            counts[from * items + at] += (int) values[at];
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
