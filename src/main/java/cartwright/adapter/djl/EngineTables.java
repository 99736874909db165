package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import cartwright.adapter.djl.weights.BertParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a model in the engine's memory, by name. */
final class EngineTables implements AutoCloseable {

    private final NDManager manager;
    private final Map<String, NDArray> tables = new LinkedHashMap<>();

    /** Copies all tables to the device. */
    EngineTables(BertParameters parameters, Device device) {
        manager = NDManager.newBaseManager(device, EngineStart.ENGINE);
        parameters.forEach((name, values, sizes) -> tables.put(name, manager.create(values, shapeOf(sizes))));
    }

    private static Shape shapeOf(int[] sizes) {
        long[] dimensions = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            dimensions[i] = sizes[i];
        }
        return new Shape(dimensions);
    }

    /** Returns where the tables live; they go when it is closed. */
    NDManager manager() {
        return manager;
    }

    /** Returns the names, always in the same order. */
    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    /** Returns the tables in the order of {@link #names()}. */
    List<NDArray> all() {
        return new ArrayList<>(tables.values());
    }

    NDArray get(String name) {
        NDArray table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    /** Frees a table that is not needed any more. */
    void drop(String name) {
        get(name).close();
        tables.remove(name);
    }

    @Override
    public void close() {
        manager.close();
    }
}
