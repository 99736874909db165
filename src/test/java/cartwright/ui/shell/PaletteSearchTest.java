package cartwright.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    private static List<Command> commands(String... titles) {
        return List.of(titles).stream()
                .map(title -> new Command(title, "", "fth-tag", () -> {}))
                .toList();
    }

    private static List<String> found(String typed, int most, String... titles) {
        return PaletteSearch.of(typed, commands(titles), most).stream()
                .map(Command::title)
                .toList();
    }

    @Test
    void whereNothingWasTypedTheFirstOnesAreOffered() {
        assertEquals(List.of("a", "b"), found("  ", 2, "a", "b", "c"));
    }

    @Test
    void beginningsOfWordsComeFirst() {
        assertEquals(
                List.of("File › Open project", "Show the reopened runs"),
                found("open", 5, "Show the reopened runs", "File › Open project", "Quit"));
    }

    @Test
    void everyTypedWordMustBeThereInAnyOrder() {
        assertEquals(List.of("File › Open project"), found("proj OPEN", 5, "File › Open project", "Open a file"));
        assertEquals(List.of(), found("open nothing", 5, "File › Open project"));
    }

    @Test
    void chineseIsFoundInside() {
        assertEquals(List.of("文件 › 打开项目"), found("项目", 5, "文件 › 打开项目", "退出"));
    }
}
