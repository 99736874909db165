package cartwright.adapter.file;

import cartwright.adapter.file.CountedStream.CountingInputStream;
import cartwright.app.job.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks gzip and zip archives, and workbooks inside or outside of them. What a file is good for is known by its first
 * bytes, not by its name.
 */
final class Archive {

    private static final int BLOCK = 1 << 16;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What makes a zip archive a workbook. */
    private static final String WORKBOOK = "xl/workbook.xml";

    private Archive() {}

    /** Returns the sheets of a workbook, also of one alone in a zip archive, else the entries of a zip archive. */
    static List<String> parts(Path file, Progress progress) throws IOException {
        if (!startsWith(file, ZIP)) {
            return List.of();
        }
        if (isWorkbook(file)) {
            return Workbook.sheets(file, new Interruption(progress));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> entries = entries(zip);
            if (entries.size() == 1) {
                try (BufferedInputStream in = buffered(zip.getInputStream(zip.getEntry(entries.get(0))))) {
                    return startsWith(in, ZIP) ? sheetsOfCopy(in, progress) : List.of();
                }
            }
            return entries;
        }
    }

    /** Returns the entries of a zip archive that is no workbook. */
    static List<String> entries(Path file) throws IOException {
        if (!startsWith(file, ZIP) || isWorkbook(file)) {
            return List.of();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return entries(zip);
        }
    }

    private static List<String> sheetsOfCopy(InputStream workbook, Progress progress) throws IOException {
        Path copy = copyOf(workbook, progress);
        try {
            return Workbook.sheets(copy, new Interruption(progress));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * Opens the text of a part.
     *
     * @param part name of an entry or a sheet; empty for the first that holds anything
     * @param progress only asked, at every block, whether the text is still wanted
     */
    static CountedStream open(Path file, String part, Progress progress) throws IOException {
        if (startsWith(file, ZIP)) {
            return isWorkbook(file)
                    ? Workbook.open(file, part, new Interruption(progress))
                    : entry(file, part, progress);
        }
        CountingInputStream disk = new CountingInputStream(Files.newInputStream(file));
        try {
            BufferedInputStream in = buffered(disk);
            return startsWith(in, GZIP)
                    ? inside(buffered(new GZIPInputStream(in, BLOCK)), disk, Files.size(file), part, progress)
                    : new CountedStream(in, disk, Files.size(file)).cancelledBy(progress);
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    private static CountedStream entry(Path file, String part, Progress progress) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            List<String> entries = entries(zip);
            if (entries.isEmpty()) {
                throw new FileContent.NoSuchPartException(part);
            }
            boolean several = entries.size() > 1;
            ZipEntry entry = zip.getEntry(several && !part.isEmpty() ? part : entries.get(0));
            if (entry == null) {
                throw new FileContent.NoSuchPartException(part);
            }
            CountingInputStream unpacked = new CountingInputStream(zip.getInputStream(entry));
            BufferedInputStream in = buffered(unpacked);
            BufferedInputStream text = startsWith(in, GZIP) ? buffered(new GZIPInputStream(in, BLOCK)) : in;
            return inside(text, unpacked, entry.getSize(), several ? "" : part, progress).closing(zip);
        } catch (IOException | RuntimeException e) { // the archive must not stay open, whatever is wrong with it
            zip.close();
            throw e;
        }
    }

    /** A workbook needs to be read from several places, so it is copied out of its archive first. */
    private static CountedStream inside(
            BufferedInputStream in, CountingInputStream counter, long total, String part, Progress progress)
            throws IOException {
        if (!startsWith(in, ZIP)) {
            return new CountedStream(in, counter, total).cancelledBy(progress);
        }
        Path copy;
        try (in) {
            copy = copyOf(in, progress);
        }
        try {
            return Workbook.open(copy, part, new Interruption(progress)).closing(() -> Files.deleteIfExists(copy));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Path copyOf(InputStream in, Progress progress) throws IOException {
        Path copy = Files.createTempFile("cartwright", ".xlsx");
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                progress.checkCancelled();
                out.write(block, 0, n);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        }
    }

    /** The entries that hold baskets by their names, or all that hold anything, without what a packing system left there. */
    private static List<String> entries(ZipFile zip) {
        List<String> all = filled(zip);
        List<String> named =
                all.stream().filter(name -> Sources.isBasketFile(lastName(name))).toList();
        return named.isEmpty() ? all : named;
    }

    private static String lastName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    private static List<String> filled(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getSize() != 0)
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/") && !lastName(name).startsWith("."))
                .toList();
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BLOCK);
    }

    private static boolean startsWith(Path file, byte[] magic) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(magic.length), magic);
        }
    }

    private static boolean startsWith(BufferedInputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        boolean same = java.util.Arrays.equals(in.readNBytes(magic.length), magic);
        in.reset();
        return same;
    }
}
