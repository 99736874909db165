package cartwright.adapter.file;

import cartwright.adapter.file.CountedStream.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    static List<String> parts(Path file) throws IOException {
        if (!startsWith(file, ZIP)) {
            return List.of();
        }
        if (isWorkbook(file)) {
            return Workbook.sheets(file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> entries = entries(zip);
            if (entries.size() == 1) {
                try (BufferedInputStream in = buffered(zip.getInputStream(zip.getEntry(entries.get(0))))) {
                    return startsWith(in, ZIP) ? sheetsOfCopy(in) : List.of();
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

    private static List<String> sheetsOfCopy(InputStream workbook) throws IOException {
        Path copy = copyOf(workbook);
        try {
            return Workbook.sheets(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * Opens the text of a part.
     *
     * @param part name of an entry or a sheet; empty for the first that holds anything
     */
    static CountedStream open(Path file, String part) throws IOException {
        if (startsWith(file, ZIP)) {
            return isWorkbook(file) ? Workbook.open(file, part) : entry(file, part);
        }
        CountingInputStream disk = new CountingInputStream(Files.newInputStream(file));
        try {
            BufferedInputStream in = buffered(disk);
            return startsWith(in, GZIP)
                    ? inside(buffered(new GZIPInputStream(in, BLOCK)), disk, Files.size(file), part)
                    : new CountedStream(in, disk, Files.size(file));
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    private static CountedStream entry(Path file, String part) throws IOException {
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
            return inside(text, unpacked, entry.getSize(), several ? "" : part).closing(zip);
        } catch (IOException | RuntimeException e) { // the archive must not stay open, whatever is wrong with it
            zip.close();
            throw e;
        }
    }

    /** A workbook needs to be read from several places, so it is copied out of its archive first. */
    private static CountedStream inside(BufferedInputStream in, CountingInputStream counter, long total, String part)
            throws IOException {
        if (!startsWith(in, ZIP)) {
            return new CountedStream(in, counter, total);
        }
        Path copy;
        try (in) {
            copy = copyOf(in);
        }
        try {
            return Workbook.open(copy, part).closing(() -> Files.deleteIfExists(copy));
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Path copyOf(InputStream in) throws IOException {
        Path copy = Files.createTempFile("cartwright", ".xlsx");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        }
    }

    /** The entries that hold anything, without what the packing system left for itself. */
    private static List<String> entries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getSize() != 0)
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/")
                        && !name.substring(name.lastIndexOf('/') + 1).startsWith("."))
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
