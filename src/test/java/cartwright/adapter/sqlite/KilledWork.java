package cartwright.adapter.sqlite;

import cartwright.adapter.file.BasketFileReader;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.PoolingRule;
import cartwright.app.port.TextEncoder;
import cartwright.app.task.EncodeItems;
import cartwright.app.task.ImportBaskets;
import cartwright.app.task.OpenProject;
import cartwright.app.task.UndoImport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The kinds of work that a killed program was at; run as a program, it does one of them and waits to be killed. */
enum KilledWork {
    /** A first file into a project that is not there yet. */
    IMPORT {
        @Override
        void run(Path project, Path folder, Saying saying) throws Exception {
            importAll(project, folder.resolve("first.csv"));
        }
    },

    /** A file whose baskets and products the project partly knows, and a catalogue: two transactions. */
    APPEND {
        @Override
        void run(Path project, Path folder, Saying saying) throws Exception {
            importAll(project, folder.resolve("second.csv"));
            saying.committed();
            importAll(project, folder.resolve("catalogue.csv"));
        }
    },

    /** Vectors of names, one transaction a batch, and then the model of the project. */
    ENCODE {
        @Override
        void run(Path project, Path folder, Saying saying) throws Exception {
            new EncodeItems(STORE, new OpenProject(STORE, project).run(Progress.SILENT), new Toy()).run(new Progress() {
                @Override
                public void report(long done, long total) {
                    saying.committed();
                }

                @Override
                public void checkCancelled() {
                    // it is only killed
                }
            });
        }
    },

    /** A project of the first version of the program is opened. */
    MIGRATION {
        @Override
        void run(Path project, Path folder, Saying saying) throws Exception {
            STORE.open(project).close();
        }
    },

    /** The latest import is taken back. */
    UNDO {
        @Override
        void run(Path project, Path folder, Saying saying) throws Exception {
            new UndoImport(STORE, project).run(Progress.SILENT).orElseThrow();
        }
    };

    /** Every import has the same time, so that two that did the same hold the same. */
    static final SqliteProjects STORE =
            new SqliteProjects(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));

    /** In the place of the kind of work: all of them, each to its end. */
    static final String EVERY = "EVERY";

    private static final int PRODUCTS = 2_600;
    private static final int DIMENSION = 48;

    /** Hears what was committed. */
    interface Saying {

        /** A transaction is behind, but not the last. */
        void committed();
    }

    /** Does the work on a project, with the files of {@link #writeFiles}. */
    abstract void run(Path project, Path folder, Saying saying) throws Exception;

    /** Makes the project that the work begins with; none for an import. */
    void prepare(Path project, Path folder) throws Exception {
        switch (this) {
            case IMPORT -> Files.deleteIfExists(project);
            case MIGRATION -> EarlierProject.write(project);
            case UNDO -> {
                IMPORT.run(project, folder, () -> {});
                importAll(project, folder.resolve("second.csv"));
            }
            default -> IMPORT.run(project, folder, () -> {});
        }
    }

    /** @param arguments the kind of work or {@link #EVERY}, the project or a folder for projects, the folder of the files */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        if (arguments[0].equals(EVERY)) {
            for (KilledWork work : values()) {
                Path own = project.resolve(work + "-every.cartwright");
                work.prepare(own, folder);
                work.run(own, folder, () -> {});
            }
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        valueOf(arguments[0]).run(project, folder, () -> out.println("committed"));
        out.println("committed");
        out.println("done");
        Thread.sleep(60_000); // killed at the latest now
    }

    private static void importAll(Path project, Path file) throws Exception {
        new ImportBaskets(STORE, new BasketFileReader(), project, List.of(file), ImportSettings.GUESS)
                .run(Progress.SILENT);
    }

    /** Writes the files that are imported: every 40th line is left out. */
    static void writeFiles(Path folder) throws IOException {
        writeSales(folder.resolve("first.csv"), 0, 16_000, new Random(1));
        writeSales(folder.resolve("second.csv"), 2_000, 16_000, new Random(2));
        StringBuilder catalogue = new StringBuilder("sku,name,category,price,brand\n");
        for (int i = 0; i < 2 * PRODUCTS; i++) {
            catalogue.append("s%d,Listed name %d,Kind %d,%d.25,Brand %d\n".formatted(i, i, i % 20, 1 + i % 90, i % 7));
        }
        Files.writeString(folder.resolve("catalogue.csv"), catalogue);
    }

    private static void writeSales(Path file, int firstBasket, int lines, Random random) throws IOException {
        StringBuilder text =
                new StringBuilder("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,Store\n");
        for (int i = 0; i < lines; i++) {
            int product = random.nextInt(PRODUCTS);
            text.append("%d,s%d,Name %d,%s,2026-%02d-%02d 10:00:00,%d.5,Store %d\n"
                    .formatted(
                            100_000 + firstBasket + i / 5,
                            product,
                            product,
                            i % 40 == 7 ? "many" : "1",
                            1 + i / 5 % 12,
                            1 + i / 5 % 28,
                            1 + product % 50,
                            i / 5 % 3));
        }
        Files.writeString(file, text);
    }

    /** Gives every text a vector made of its letters. */
    private static final class Toy implements TextEncoder {

        @Override
        public EncoderDescription description() {
            return new EncoderDescription("toy", "toy", DIMENSION, "cpu", "none", PoolingRule.MEAN, 0.5);
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            List<float[]> vectors = new ArrayList<>();
            for (String text : texts) {
                Random random = new Random(text.hashCode());
                float[] vector = new float[DIMENSION];
                double square = 0;
                for (int i = 0; i < DIMENSION; i++) {
                    vector[i] = (float) random.nextGaussian();
                    square += vector[i] * vector[i];
                }
                for (int i = 0; i < DIMENSION; i++) {
                    vector[i] /= (float) Math.sqrt(square);
                }
                vectors.add(vector);
            }
            return vectors;
        }

        @Override
        public float[] encodeQuery(String text) {
            return encode(List.of(text)).get(0);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
