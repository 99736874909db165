package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.AdaptedVectors;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.JudgedSet;
import cartwright.app.session.MeaningQuality;
import cartwright.app.task.MeasureMeaning;
import cartwright.core.basket.BasketSet;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Matching;
import cartwright.core.similar.QueryScorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark-meaning FOLDER}: how well queries find what a judged set calls right. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Measures lexical, meaning and hybrid matching on a judged set, and prints two tables: one of"
                + " products, one of baskets.")
final class MeaningBenchmark implements Callable<Integer> {

    private static final int BASKETS = 5_000;
    private static final int MOST_ITEMS = 8;

    /** The judged products stand in order of kind, so that neighbours are about the same. */
    private static final int NEIGHBOURS = 10;

    private final CliServices services;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A folder with products.csv, queries.csv and grades.csv.")
    private Path folder = Path.of("");

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "NAME,NAME",
            description = "Models, with :mean or :cls for another pooling than their own; all that came with the"
                    + " program, with each pooling, by default.")
    private List<String> models = List.of("minilm", "minilm:cls", "bge-small-zh", "bge-small-zh:mean");

    @Option(
            names = "--adapt",
            paramLabel = "none|centred|whitened",
            description = "Fit the vectors to the judged products first.")
    private Adaptation adapt = Adaptation.NONE;

    MeaningBenchmark(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure, EncoderException {
        JudgedFiles files = new JudgedFiles(folder);
        StringBuilder baskets = new StringBuilder();
        services.out()
                .println("language\tmatching\tmodel\trecall_10\tndcg_10\trecall_shared_word\trecall_no_shared_word"
                        + "\tnear\tnear_f1\tspread");
        for (String language : List.of("en", "zh")) {
            JudgedSet judged = files.in(language);
            measure(language, judged, Matching.LEXICAL, null, "", baskets);
            for (String model : models) {
                try (TextEncoder encoder = opened(model, judged)) {
                    measure(language, judged, Matching.MEANING, encoder, model, baskets);
                    measure(language, judged, Matching.HYBRID, encoder, model, baskets);
                }
            }
        }
        services.out()
                .println("language\tmatching\tmodel\tmode\tndcg_10\tholding\tabout\tprecision_at_tau\trecall_at_tau");
        services.out().print(baskets);
        return 0;
    }

    private TextEncoder opened(String model, JudgedSet judged) throws EncoderException {
        TextEncoder encoder = services.encoders().open(model, DeviceChoice.CPU);
        if (adapt == Adaptation.NONE) {
            return encoder;
        }
        BasketSet baskets = baskets(judged.names().size());
        EmbeddingTable table = EmbeddingTable.ofRows(encoder.description().dimension(), encoder.encode(judged.names()));
        EncodedCatalog raw =
                new EncodedCatalog(encoder.description(), table, new QueryScorer(baskets, table), table.size());
        return AdaptedVectors.of(baskets, raw, encoder, adapt).meaning().encoder();
    }

    private void measure(
            String language,
            JudgedSet judged,
            Matching matching,
            @Nullable TextEncoder encoder,
            String model,
            StringBuilder ofBaskets)
            throws EncoderException {
        LexicalIndex words = LexicalIndex.of(judged.names(), services.stopWords());
        BasketSet baskets = baskets(judged.names().size());
        MeaningQuality found = new MeasureMeaning(judged, baskets, words, matching, encoder).run(Progress.SILENT);
        String what = language + "\t" + matching.name().toLowerCase(Locale.ROOT) + "\t" + model;
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.2f\t%.3f\t%.3f%n",
                        what,
                        found.recall(),
                        found.ndcg(),
                        found.recallShared(),
                        found.recallOther(),
                        found.near(),
                        found.nearF1(),
                        found.spread());
        services.out().flush();
        found.baskets()
                .forEach((mode, quality) -> ofBaskets.append(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
                        what,
                        mode.name().toLowerCase(Locale.ROOT),
                        quality.ndcg(),
                        quality.holding(),
                        quality.about(),
                        quality.tauPrecision(),
                        quality.tauRecall())));
    }

    /** Baskets of 2 to 8 products, six in ten of them from one shelf; always the same ones. */
    private static BasketSet baskets(int products) {
        Random dice = new Random(7);
        int[][] rows = new int[BASKETS][];
        for (int b = 0; b < rows.length; b++) {
            int centre = dice.nextInt(products);
            int size = 2 + dice.nextInt(MOST_ITEMS - 1);
            rows[b] = dice.ints()
                    .map(any -> dice.nextInt(10) < 6
                            ? Math.floorMod(centre + dice.nextInt(2 * NEIGHBOURS + 1) - NEIGHBOURS, products)
                            : dice.nextInt(products))
                    .distinct()
                    .limit(size)
                    .sorted()
                    .toArray();
        }
        return BasketSet.of(products, rows);
    }
}
