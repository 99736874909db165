package cartwright.adapter.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSettingsTest {

    @TempDir
    Path folder;

    @Test
    void settingsSurviveARestartInAnyScript() {
        Path file = folder.resolve("deep/settings.properties");
        new FileSettings(file).put("project", "/data/春季 = 2026.cartwright");

        assertEquals(Optional.of("/data/春季 = 2026.cartwright"), new FileSettings(file).get("project"));
        assertEquals(Optional.empty(), new FileSettings(file).get("theme"));
    }

    @Test
    void aDamagedFileIsSetAsideAndNotFatal() throws Exception {
        Path file = folder.resolve("settings.properties");
        Files.write(file, "theme=\\uZZZZ\n".getBytes(StandardCharsets.UTF_8));

        FileSettings settings = new FileSettings(file);

        assertEquals(Optional.empty(), settings.get("theme"));
        assertTrue(Files.exists(folder.resolve("settings.properties.damaged")));
        settings.put("theme", "dark");
        assertEquals(Optional.of("dark"), new FileSettings(file).get("theme"));
    }

    @Test
    void bytesThatAreNoTextAreSetAsideToo() throws Exception {
        Path file = folder.resolve("settings.properties");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3, 0x28});

        assertEquals(Optional.empty(), new FileSettings(file).get("theme"));
    }

    @Test
    void aSettingThatCannotBeWrittenHoldsForThisStart() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        FileSettings settings = new FileSettings(blocked.resolve("settings.properties"));

        settings.put("theme", "dark");

        assertEquals(Optional.of("dark"), settings.get("theme"));
    }
}
