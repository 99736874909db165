package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import cartwright.adapter.djl.weights.BertParameters;
import cartwright.adapter.djl.weights.BertShape;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The script against the array operations, on the tables of a real model. */
class ForwardChoiceTest {

    private static BertParameters parameters;
    private static BertShape shape;

    private EngineTables tables;

    @BeforeAll
    static void readAModel() throws EncoderException {
        new EngineStart(Path.of(System.getProperty("cartwright.home"), "engine")).engine(DeviceChoice.CPU);
        parameters = new BertParameters(BundledModel.MINILM.read().weights());
        shape = parameters.shape();
    }

    /** The choice frees the tables that its script does not need. */
    private EngineTables freshTables() {
        tables.close();
        tables = new EngineTables(parameters, Device.cpu());
        return tables;
    }

    @BeforeEach
    void loadIt() {
        tables = new EngineTables(parameters, Device.cpu());
    }

    @AfterEach
    void free() {
        tables.close();
    }

    private static List<long[]> names() throws EncoderException {
        ModelText text = BundledModel.MINILM.read().text();
        try (Tokens tokens = new Tokens(text)) {
            return TrialNames.of(text, tokens);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Precision.class, names = "INT8", mode = EnumSource.Mode.EXCLUDE)
    void theScriptAgreesWithTheArrayOperationsInBothPoolings(Precision precision) throws IOException {
        assumeNoMac();
        for (Pooling pooling : Pooling.values()) {
            try (Forward script = scriptIn(precision, pooling)) {
                Forward reference = new NdForward(shape, pooling, tables);
                assertTrue(choice(pooling).agrees(script, reference, precision.leastCosine()));
                boolean exact = choice(pooling).agrees(script, reference, Precision.FLOAT32.leastCosine());
                assertEquals(precision == Precision.FLOAT32, exact, "else the two would be the same script");
            }
        }
    }

    @Test
    void theScriptIsChosenAndItsPlainTablesAreFreed() {
        assumeNoMac();
        try (Forward chosen = choice(Pooling.MEAN).choose(List.of())) {
            assertInstanceOf(ScriptForward.class, chosen);
            assertFalse(tables.names().contains("l0_up_w"));
            assertTrue(tables.names().contains("word"));
        }
    }

    @Test
    void wholeNumbersAreTakenOnlyWhereTheyWereChosen() throws Exception {
        assumeNoMac();
        try (Forward chosen = choice(Pooling.MEAN).choose(names())) {
            assumeTrue(chosen.name().startsWith("int8"), "not faster on this processor: " + chosen.name());
            assertTrue(chosen.inWholeNumbers());
        }
        EngineTables fresh = freshTables();
        try (Forward script = new ScriptForward(shape, Pooling.MEAN, Precision.INT8, fresh)) {
            double least = choice(Pooling.MEAN).leastCosine(script, new NdForward(shape, Pooling.MEAN, fresh), names());
            assertTrue(least > 0.99 && least < 0.99999, "right, but not the same: " + least);
        }
        try (Forward chosen = new ForwardChoice(shape, Pooling.MEAN, freshTables()).choose(List.of())) {
            assertFalse(chosen.inWholeNumbers());
        }
    }

    @Test
    void anotherAnswerIsNotAgreement() {
        Forward mean = new NdForward(shape, Pooling.MEAN, tables);
        Forward first = new NdForward(shape, Pooling.CLS, tables);
        assertFalse(choice(Pooling.MEAN).agrees(first, mean, 0.999));
        assertFalse(choice(Pooling.MEAN).agrees(new NotNumbers(mean), mean, 0.999));
        assertTrue(choice(Pooling.MEAN).agrees(mean, mean, 0.999));
    }

    @Test
    void whereTheScriptDoesNotRunArrayOperationsDo() {
        tables.drop("l5_end_b"); // the script names it: it does not compile
        assertThrows(EngineException.class, () -> new ScriptForward(shape, Pooling.MEAN, Precision.FLOAT32, tables));
        assertInstanceOf(NdForward.class, choice(Pooling.MEAN).choose(List.of()));
        assertTrue(tables.names().contains("l0_up_w"));
    }

    /** The engine refuses bfloat16 on processors without AVX-512; single precision runs on all. */
    private Forward scriptIn(Precision precision, Pooling pooling) throws IOException {
        try {
            return new ScriptForward(shape, pooling, precision, tables);
        } catch (EngineException refused) {
            assumeTrue(precision == Precision.FLOAT32, "no bfloat16 on this processor");
            throw refused;
        }
    }

    private ForwardChoice choice(Pooling pooling) {
        return new ForwardChoice(shape, pooling, tables);
    }

    /** The engine's build for macOS has no oneDNN. */
    private static void assumeNoMac() {
        assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac"), "no oneDNN on macOS");
    }

    private record NotNumbers(Forward forward) implements Forward {
        @Override
        public NDArray run(NDManager scope, NDArray ids) {
            return forward.run(scope, ids).mul(Float.NaN);
        }

        @Override
        public String name() {
            return "not numbers";
        }

        @Override
        public void close() {
            forward.close();
        }
    }
}
