package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the basket files among what the analyst chose. */
final class Sources {

    /** Files that are taken out of a folder; one that is named itself is taken whatever its name. */
    private static final List<String> SUFFIXES = List.of(
            ".csv", ".tsv", ".txt", ".dat", ".basket", ".arff", ".jsonl", ".ndjson", ".json", ".xlsx", ".zip", ".gz");

    private static final List<String> TO_THE_READER = List.of("readme", "read me", "license", "licence", "copying");

    /** Folders inside folders beyond this depth are left alone. */
    private static final int DEEPEST = 8;

    private Sources() {}

    static List<BasketFile> of(List<Path> chosen) throws ImportException {
        List<BasketFile> found = new ArrayList<>();
        for (Path path : chosen) {
            if (Files.isDirectory(path)) {
                List<Path> inside = inside(path);
                if (inside.isEmpty()) {
                    throw new ImportException(Reason.NO_FILES, path, "", null);
                }
                for (Path file : inside) {
                    add(file, found);
                }
            } else {
                add(path, found);
            }
        }
        return found;
    }

    private static List<Path> inside(Path folder) throws ImportException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isBasketFile(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ImportException(Reason.NOT_READABLE, folder, "", e);
        } catch (UncheckedIOException e) {
            throw new ImportException(Reason.NOT_READABLE, folder, "", e.getCause());
        }
    }

    /** Of entries and files of a folder those are taken that can hold baskets, and no word to the reader. */
    static boolean isBasketFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && TO_THE_READER.stream().noneMatch(lower::startsWith)
                && SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    /** Each entry of an archive of several is a source; of the sheets of a workbook one is chosen. */
    private static void add(Path file, List<BasketFile> found) throws ImportException {
        List<String> entries = new FileContent(file, "", Progress.SILENT).entries();
        if (entries.size() < 2) {
            found.add(new BasketFile(file, ""));
        }
        for (String entry : entries.size() < 2 ? List.<String>of() : entries) {
            found.add(new BasketFile(file, entry));
        }
    }
}
