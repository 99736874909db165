package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.WeightFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files of a model folder, none read that is larger than it may be. */
record FolderFiles(Path folder) {

    private static final long LONGEST_JSON = 64_000_000;

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    String text(String name) throws IOException, WeightFormatException {
        Path file = existing(name);
        if (Files.size(file) > LONGEST_JSON) {
            throw new WeightFormatException(name + " has " + Files.size(file) + " bytes");
        }
        return Files.readString(file);
    }

    /** Returns the facts of a JSON file; none where there is no such file. */
    JsonFacts facts(String name) throws IOException, WeightFormatException {
        return JsonFacts.parse(has(name) ? text(name) : "{}");
    }

    /** Maps a file into memory: nothing of it is read before it is needed. */
    ByteBuffer mapped(String name) throws IOException, WeightFormatException {
        try (FileChannel channel = FileChannel.open(existing(name), StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new WeightFormatException(name + " has " + channel.size() + " bytes, more than 2 GB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private Path existing(String name) throws WeightFormatException {
        if (!has(name)) {
            throw new WeightFormatException("no file " + name);
        }
        return folder.resolve(name);
    }
}
