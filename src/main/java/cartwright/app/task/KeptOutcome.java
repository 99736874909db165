package cartwright.app.task;

import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainedRanker.Losses;
import cartwright.app.session.TrainingOutcome;
import cartwright.core.evaluate.Difference;
import cartwright.core.rule.Interval;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the outcome of a training lies in a project, beside the weights. */
final class KeptOutcome {

    private static final int VERSION = 1;
    private static final int MOST_EPOCHS = 1_000_000;

    private KeptOutcome() {}

    static String name(Kind kind) {
        return KeptRanker.name(kind) + ".outcome";
    }

    static byte[] toBytes(TrainingOutcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(outcome.epochs());
            out.writeLong(outcome.seed());
            out.writeInt(outcome.baskets());
            out.writeUTF(outcome.yardstick());
            out.writeDouble(outcome.difference().mean());
            out.writeDouble(outcome.difference().interval().low());
            out.writeDouble(outcome.difference().interval().high());
            out.writeInt(outcome.difference().baskets());
            out.writeInt(outcome.losses().size());
            for (Losses each : outcome.losses()) {
                out.writeInt(each.epoch());
                out.writeDouble(each.training());
                out.writeDouble(each.validation());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never); // memory does not fail to be written
        }
        return bytes.toByteArray();
    }

    /**
     * Returns nothing where the bytes are damaged or of a newer program: the ranker must then be trained again.
     *
     * @param opens whether the weights beside it can be opened
     */
    static Optional<TrainingOutcome> ofBytes(Kind kind, byte[] bytes, boolean opens) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            int epochs = in.readInt();
            long seed = in.readLong();
            int baskets = in.readInt();
            String yardstick = in.readUTF();
            double mean = in.readDouble();
            Interval interval = new Interval(in.readDouble(), in.readDouble());
            Difference difference = new Difference(mean, interval, in.readInt());
            return losses(in)
                    .map(losses ->
                            new TrainingOutcome(kind, epochs, seed, baskets, losses, yardstick, difference, opens));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<List<Losses>> losses(DataInputStream in) throws IOException {
        int passes = in.readInt();
        if (passes < 0 || passes > MOST_EPOCHS) {
            return Optional.empty();
        }
        List<Losses> losses = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            losses.add(new Losses(in.readInt(), in.readDouble(), in.readDouble()));
        }
        return Optional.of(losses);
    }
}
