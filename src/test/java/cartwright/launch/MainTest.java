package cartwright.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void aProjectFileAloneIsOpenedAndAnythingElseIsACommand() throws Exception {
        String project = Files.createFile(folder.resolve("春季 1.cartwright")).toString();

        assertTrue(Main.isProject(project));
        assertFalse(Main.isProject("info", project));
        assertFalse(Main.isProject(folder.resolve("missing.cartwright").toString()));
        assertFalse(Main.isProject("import"));
        assertFalse(Main.isProject());
    }
}
