package cartwright.adapter.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.lexical.LexicalIndex;
import cartwright.core.lexical.StopWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopWordFilesTest {

    @TempDir
    private Path home;

    @Test
    void theProgramsOwnListsLeaveOutWhatIsNoProduct() {
        LexicalIndex index = LexicalIndex.of(List.of("running shoes", "跑步鞋", "能量棒"), new StopWordFiles(home).read());
        assertEquals(1, index.similarities("I want to buy a pair of running shoes")[0], 1e-6);
        assertEquals(1, index.similarities("我想买一双跑步鞋")[1], 1e-6);
        assertEquals(1, index.similarities("能量棒")[2], 1e-6);
    }

    @Test
    void aFileInTheProgramsFolderIsReadInstead() throws IOException {
        int both = new StopWordFiles(home).read().size();
        assertTrue(both > 100, "only " + both);
        Files.writeString(home.resolve("stop-words-en.txt"), "# mine\nShoes\n\n  \nshoes\n");
        StopWords own = new StopWordFiles(home).read();
        assertTrue(own.size() < both && own.size() > 30);
        LexicalIndex index = LexicalIndex.of(List.of("the running shoes"), own);
        assertEquals(1, index.similarities("the running")[0], 1e-6);
    }

    @Test
    void aFileThatCannotBeReadIsPassedOver() throws IOException {
        int both = new StopWordFiles(home).read().size();
        Files.write(home.resolve("stop-words-zh.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.createDirectory(home.resolve("stop-words-en.txt"));
        assertEquals(both, new StopWordFiles(home).read().size());
    }
}
