package cartwright.app.task;

import cartwright.app.session.OfferWishes;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.ItemFacts.Fact;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How wishes lie in a project: products by their codes, since numbers change when an import is taken back. */
final class KeptWishes {

    static final String NAME = "offer-wishes";

    private static final int VERSION = 2;
    private static final int WITHOUT_SMOOTHING = 1;
    private static final int MOST = 10_000_000;

    private KeptWishes() {}

    /** What is hidden for now is not kept. */
    static byte[] toBytes(OfferWishes wishes, ItemCatalog catalog) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeDouble(wishes.importance());
            out.writeDouble(wishes.relevance());
            out.writeDouble(wishes.timeliness());
            out.writeDouble(wishes.halfLifeDays());
            out.writeBoolean(wishes.smoothed());
            for (Fact fact : Fact.values()) {
                out.writeDouble(wishes.facts().getOrDefault(fact, 0.0));
            }
            out.writeInt(wishes.categories().size());
            for (Map.Entry<String, Double> each : new TreeMap<>(wishes.categories()).entrySet()) {
                out.writeUTF(each.getKey());
                out.writeDouble(each.getValue());
            }
            write(out, wishes.pinned(), catalog);
            write(out, wishes.never(), catalog);
        } catch (IOException never) {
            throw new UncheckedIOException(never); // memory does not fail to be written
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Set<Integer> items, ItemCatalog catalog) throws IOException {
        out.writeInt(items.size());
        for (int item : new TreeSet<>(items)) {
            out.writeUTF(catalog.item(item).sku());
        }
    }

    /** Returns nothing where the bytes are damaged or of a newer program. */
    static Optional<OfferWishes> ofBytes(byte[] bytes, ItemCatalog catalog) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION && version != WITHOUT_SMOOTHING) {
                return Optional.empty();
            }
            OfferWishes wishes = OfferWishes.PLAIN
                    .withPowers(in.readDouble(), in.readDouble(), in.readDouble())
                    .withHalfLife(in.readDouble())
                    .withSmoothing(version != WITHOUT_SMOOTHING && in.readBoolean());
            for (Fact fact : Fact.values()) {
                wishes = wishes.withFact(fact, in.readDouble());
            }
            Map<String, Double> categories = new HashMap<>();
            for (int left = count(in); left > 0; left--) {
                categories.put(in.readUTF(), in.readDouble());
            }
            return Optional.of(new OfferWishes(
                    wishes.importance(),
                    wishes.relevance(),
                    wishes.timeliness(),
                    wishes.halfLifeDays(),
                    wishes.smoothed(),
                    wishes.facts(),
                    categories,
                    items(in, catalog),
                    Set.of(),
                    items(in, catalog)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a count of " + count);
        }
        return count;
    }

    private static Set<Integer> items(DataInputStream in, ItemCatalog catalog) throws IOException {
        Set<Integer> items = new HashSet<>();
        for (int left = count(in); left > 0; left--) {
            catalog.bySku(in.readUTF()).map(Item::id).ifPresent(items::add);
        }
        return items;
    }
}
