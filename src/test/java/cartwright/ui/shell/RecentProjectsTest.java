package cartwright.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentProjectsTest {

    @TempDir
    private Path folder;

    private final MemorySettings settings = new MemorySettings();
    private final RecentProjects recent = new RecentProjects(settings);

    private Path project(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".cartwright"), "");
    }

    @Test
    void theLatestStandsFirstAndOnce() throws IOException {
        Path spring = project("spring");
        Path summer = project("summer");
        recent.add(spring);
        recent.add(summer);
        recent.add(spring);
        assertEquals(List.of(spring, summer), new RecentProjects(settings).list());
    }

    @Test
    void aProjectThatIsGoneIsNotOffered() throws IOException {
        Path spring = project("spring");
        recent.add(spring);
        Files.delete(spring);
        assertEquals(List.of(), recent.list());
    }

    @Test
    void onlyTheLastEightAreKept() throws IOException {
        for (int number = 0; number < 12; number++) {
            recent.add(project("project" + number));
        }
        assertEquals(8, recent.list().size());
        recent.clear();
        assertEquals(List.of(), recent.list());
    }
}
