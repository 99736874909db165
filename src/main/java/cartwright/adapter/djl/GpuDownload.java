package cartwright.adapter.djl;

import cartwright.adapter.djl.GpuTable.Library;
import cartwright.app.job.Progress;
import cartwright.app.port.Downloads;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.GpuLibraries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Fetches the engine's libraries for NVIDIA devices from the engine's publisher. Each is unpacked beside the folder and
 * checked there; they move into the folder together, so that a folder with an engine in it has all of it.
 */
final class GpuDownload implements GpuLibraries {

    /** Version of the binding that fits the engine of {@link GpuPack#VERSION}. */
    private static final String BINDING = "0.32.0";

    private static final long LIST_BYTES = 1_000_000;

    private final String site;
    private final GpuTable table;
    private final GpuPack pack;
    private final Downloads downloads;

    /** Creates the download; {@code site} ends in a slash. */
    GpuDownload(String site, GpuTable table, GpuPack pack, Downloads downloads) {
        this.site = site;
        this.table = table;
        this.pack = pack;
        this.downloads = downloads;
    }

    @Override
    public Optional<Offer> offer() {
        return table.libraries().isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(
                        "Deep Java Library: PyTorch " + GpuPack.VERSION + ", CUDA 12.4",
                        "BSD-3-Clause (PyTorch), Apache-2.0 (DJL), NVIDIA CUDA Toolkit EULA, NVIDIA cuDNN SLA",
                        site,
                        table.packed(),
                        table.bytes(),
                        pack.folder()));
    }

    @Override
    public void download(Progress progress) throws EncoderException {
        Path draft = pack.folder().resolveSibling(pack.folder().getFileName() + ".part");
        try {
            Files.createDirectories(draft);
            makeSure(draft);
            Map<String, String> places = places(draft, progress);
            long done = 0;
            for (Library library : table.libraries()) {
                progress.checkCancelled();
                if (!isWhole(draft.resolve(library.name()), library)) {
                    fetch(library, places, draft, new Part(progress, done));
                }
                done += library.packed();
                progress.report(done, table.packed());
            }
            moveAll(draft);
        } catch (IOException failed) {
            throw new EncoderException(Reason.NOT_DOWNLOADED, site, failed.toString(), failed);
        }
    }

    private void makeSure(Path draft) throws IOException, EncoderException {
        long room = draft.toFile().getUsableSpace(); // a FileStore needs the mount, which is hidden in a chroot
        long largest =
                table.libraries().stream().mapToLong(Library::packed).max().orElse(0);
        long there = 0;
        for (Library library : table.libraries()) {
            Path file = draft.resolve(library.name());
            there += Files.exists(file) ? Files.size(file) : 0;
        }
        if (room + there < table.bytes() + largest) {
            throw new EncoderException(
                    Reason.NO_ROOM, pack.folder().toString(), room + " of " + table.bytes() + " bytes", null);
        }
    }

    /** The progress of one file among all; the list of them, before the first, counts nothing. */
    private final class Part implements Progress {

        private final Progress whole;
        private final long before;

        Part(Progress whole, long before) {
            this.whole = whole;
            this.before = before;
        }

        @Override
        public void report(long done, long total) {
            if (before >= 0) {
                whole.report(before + done, table.packed());
            }
        }

        @Override
        public void checkCancelled() {
            whole.checkCancelled();
        }
    }

    /** Reads from the publisher's list where each library lies. */
    private Map<String, String> places(Path draft, Progress progress) throws IOException {
        Path list = draft.resolve("files.txt");
        downloads.unchecked(
                URI.create(site + GpuPack.VERSION + "/files.txt"), list, LIST_BYTES, new Part(progress, -1));
        Map<String, String> places = new HashMap<>();
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith(GpuPack.BUILD + "/" + table.system() + "/") && line.endsWith(".gz")) {
                String name = line.substring(line.lastIndexOf('/') + 1, line.length() - ".gz".length());
                places.put(URLDecoder.decode(name, StandardCharsets.UTF_8), line);
            }
        }
        Files.delete(list);
        return places;
    }

    private static boolean isWhole(Path file, Library library) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != library.bytes()) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return copy(bytes, library.bytes(), OutputStream.nullOutputStream(), Progress.SILENT)
                    .equals(library.sha256());
        }
    }

    private void fetch(Library library, Map<String, String> places, Path draft, Progress progress) throws IOException {
        Path file = draft.resolve(library.name());
        if (library.isBinding()) {
            String place = "/jnilib/" + BINDING + "/" + table.system() + "/" + GpuPack.BUILD + "/" + library.name();
            downloads.checked(
                    URI.create(site + GpuPack.VERSION + place), file, library.packed(), library.sha256(), progress);
            return;
        }
        String place = places.get(library.name());
        if (place == null) {
            throw new IOException("the publisher's list does not have " + library.name());
        }
        Path packed = draft.resolve(library.name() + ".gz");
        try {
            downloads.unchecked(URI.create(site + GpuPack.VERSION + "/" + place), packed, library.packed(), progress);
            unpack(packed, file, library, progress);
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    /** Never writes more than the library has: a packed file may be made to grow without end. */
    private static void unpack(Path packed, Path file, Library library, Progress progress) throws IOException {
        Path draft = file.resolveSibling(library.name() + ".tmp");
        try {
            String checksum;
            try (InputStream bytes = new GZIPInputStream(Files.newInputStream(packed), 1 << 16);
                    OutputStream out = Files.newOutputStream(draft)) {
                checksum = copy(bytes, library.bytes(), out, progress);
            }
            if (!checksum.equals(library.sha256())) {
                throw new IOException(library.name() + ": checksum " + checksum + " instead of " + library.sha256());
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String copy(InputStream bytes, long most, OutputStream out, Progress progress) throws IOException {
        MessageDigest digest = ModelHash.sha256();
        DigestInputStream read = new DigestInputStream(bytes, digest);
        byte[] block = new byte[1 << 16];
        long copied = 0;
        for (int count = read.read(block); count > 0; count = read.read(block)) {
            progress.checkCancelled();
            copied += count;
            if (copied > most) {
                throw new IOException("more than the " + most + " bytes it should have");
            }
            out.write(block, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The engine's own library moves last: only with it does the folder count as there. */
    private void moveAll(Path draft) throws IOException {
        Files.createDirectories(pack.folder());
        for (boolean last : new boolean[] {false, true}) {
            for (Library library : table.libraries()) {
                if (library.isBinding() == last) {
                    Files.move(
                            draft.resolve(library.name()),
                            pack.folder().resolve(library.name()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.delete(draft);
    }
}
