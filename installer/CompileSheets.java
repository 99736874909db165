import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Adds to each jar the binary form of its style sheets, which the toolkit prefers to the text of the same name:
 * {@code java --module-path JAVAFX --add-modules javafx.graphics CompileSheets.java JAR...}.
 */
public final class CompileSheets {

    private CompileSheets() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            int sheets = 0;
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of("compressionMethod", "DEFLATED"))) {
                for (Path sheet : sheets(files)) {
                    compile(sheet);
                    sheets++;
                }
            }
            System.out.println(Path.of(jar).getFileName() + ": " + sheets + " style sheets compiled");
        }
    }

    private static List<Path> sheets(FileSystem files) throws IOException {
        try (Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }

    private static void compile(Path sheet) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        Path binary = Files.createTempFile("sheet", ".bss");
        try {
            Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            Path place = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("css$", "bss"));
            FileTime date = Files.getLastModifiedTime(sheet);
            Files.copy(binary, place, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(place, date);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(binary);
        }
    }
}
