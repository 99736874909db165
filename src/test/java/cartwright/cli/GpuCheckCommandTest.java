package cartwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuCheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void withoutAGpuItSaysSoInWordsAndTimesTheProcessor() {
        assumeFalse(Files.exists(Path.of("/proc/driver/nvidia/version")), "this machine has a driver");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = CommandRun.run(out, err, folder, Clock.systemUTC(), "gpu-check", "--names", "130");

        assertEquals(0, code, err.toString());
        assertTrue(out.toString().contains("this machine has no NVIDIA driver"), out.toString());
        assertTrue(out.toString().matches("(?s).*tensors\\t[1-9][0-9]* itemsets, equal counts.*"), out.toString());
        assertTrue(out.toString().matches("(?s).*names a second\\t[1-9][0-9]*\\tcpu\\tPyTorch.*"), out.toString());
    }

    @Test
    void theLargestDifferenceIsFoundWhereverItIsAndNotANumberIsNoMatch() {
        List<float[]> one = List.of(new float[] {1, 0}, new float[] {0.5f, 0.25f});

        assertEquals(0, GpuCheckCommand.largestDifference(one, one));
        assertEquals(0.25, GpuCheckCommand.largestDifference(one, List.of(new float[] {1, 0}, new float[] {0.5f, 0})));
        assertEquals(
                Double.POSITIVE_INFINITY,
                GpuCheckCommand.largestDifference(one, List.of(new float[] {1, Float.NaN}, new float[] {0, 0})));
    }
}
