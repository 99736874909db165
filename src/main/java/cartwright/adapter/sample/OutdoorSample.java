package cartwright.adapter.sample;

import cartwright.core.sample.SampleLine;
import cartwright.core.sample.SampleShop;
import cartwright.core.sample.Soiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the outdoor sample: a sports shop that never was, in English and in Chinese, with the planted truth beside it. */
public final class OutdoorSample {

    /** What all chance in the sample comes from. */
    public static final long SEED = 20260701L;

    private static final int ORDERS = 42_000;
    private static final int CUSTOMERS = 9_000;
    private static final Soiling.Amounts DIRT = new Soiling.Amounts(600, 40, 150, 200, 25, 10, 20, 15, 200);

    /**
     * Writes the sales files and the truth about them; equal bytes on every run of the same Java, equal content on
     * every Java.
     *
     * @param folder where the files go; made if missing, files of the same names are replaced
     * @return the files written
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        OutdoorPlan plan = OutdoorPlan.read();
        List<SampleLine> clean = new SampleShop(plan.shop(), SEED).sales(ORDERS, CUSTOMERS);
        List<SampleLine> lines = new Soiling(plan.shop().days().size(), SEED + 1).soil(clean, DIRT);
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Language language : Language.values()) {
            Path file = folder.resolve(language.fileName());
            new SalesFile(plan.catalogue(), language).write(lines, file);
            written.add(file);
        }
        TruthFiles truth = new TruthFiles(plan, lines);
        written.add(folder.resolve("planted-truth.csv"));
        truth.writeRules(written.get(2));
        written.add(folder.resolve("expected-import.csv"));
        truth.writeExpectedImport(written.get(3));
        return List.copyOf(written);
    }
}
