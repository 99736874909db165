package cartwright.adapter.sqlite;

import cartwright.core.basket.Occasions;
import java.util.Arrays;

/**
 * The bytes of one block of baskets.
 *
 * <p>Basket by basket: the number of its products; the first product and the steps from each to the next; the seconds
 * from the last known time to this one, folded so that small steps back are small numbers too, plus 1, or 0 where the
 * time is unknown; store plus 1; segment plus 1; promotion. Every number is unsigned, seven bits a byte, lowest first,
 * the high bit set where more follow.
 */
final class BlockCodec {

    /** Farthest second from 1970 that is believed: the years from -1200 to 5100. */
    private static final long FARTHEST = 100_000_000_000L;

    /** Fewest bytes of a basket: one a number, no product. */
    static final int FEWEST = 5;

    private byte[] data;
    private int at;

    private BlockCodec(byte[] data) {
        this.data = data;
    }

    /** Returns the bytes of the baskets in [from, to). */
    static byte[] encode(BasketColumns columns, int from, int to) {
        BlockCodec codec = new BlockCodec(new byte[1 << 16]);
        long lastTime = 0;
        for (int b = from; b < to; b++) {
            codec.putItems(columns, b);
            long time = columns.time(b);
            if (time == Occasions.NO_TIME) {
                codec.put(0);
            } else {
                long step = time - lastTime;
                codec.put((step << 1 ^ step >> 63) + 1);
                lastTime = time;
            }
            codec.put(columns.store(b) + 1L);
            codec.put(columns.segment(b) + 1L);
            codec.put(columns.promotion(b));
        }
        return Arrays.copyOf(codec.data, codec.at);
    }

    private void putItems(BasketColumns columns, int b) {
        int start = columns.start(b);
        int end = columns.start(b + 1);
        put(end - start);
        int last = 0;
        for (int i = start; i < end; i++) {
            put(columns.item(i) - last);
            last = columns.item(i);
        }
    }

    private void put(long value) {
        if (at + 10 > data.length) {
            data = Arrays.copyOf(data, Math.multiplyExact(data.length, 2));
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            data[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        data[at++] = (byte) rest;
    }

    /** Takes baskets as they are read. */
    interface Sink {

        /** Takes one product of the open basket. */
        void item(int item);

        /** Takes the rest of the open basket and closes it. */
        void basket(long time, int store, int segment, byte promotion);
    }

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException if the bytes are no such baskets
     */
    static void decode(byte[] data, int baskets, Sink sink) {
        BlockCodec codec = new BlockCodec(data);
        long lastTime = 0;
        for (int b = 0; b < baskets; b++) {
            long size = codec.get();
            long item = 0;
            for (long i = 0; i < size; i++) {
                item += codec.get();
                sink.item(id(item));
            }
            long folded = codec.get() - 1;
            lastTime += folded < 0 ? 0 : folded >>> 1 ^ -(folded & 1);
            if (lastTime > FARTHEST || lastTime < -FARTHEST) {
                throw new IllegalArgumentException("no time: " + lastTime);
            }
            long time = folded < 0 ? Occasions.NO_TIME : lastTime;
            sink.basket(time, id(codec.get()) - 1, id(codec.get()) - 1, (byte) Math.min(codec.get(), Byte.MAX_VALUE));
        }
        if (codec.at != data.length) {
            throw new IllegalArgumentException("a block has bytes left over");
        }
    }

    private static int id(long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no id: " + value);
        }
        return (int) value;
    }

    private long get() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == data.length) {
                throw new IllegalArgumentException("a block breaks off");
            }
            byte next = data[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number in a block does not end");
    }
}
