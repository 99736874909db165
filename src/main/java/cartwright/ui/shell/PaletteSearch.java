package cartwright.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds commands by what was typed: every typed word must be in the title, those that begin a word of it first. */
public final class PaletteSearch {

    private PaletteSearch() {}

    private record Hit(Command command, int rank, int place) {}

    /** Returns at most {@code most} commands, best first, equal ones in their order; all are equal where nothing was typed. */
    public static List<Command> of(String typed, List<Command> commands, int most) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String[] words = text.isEmpty() ? new String[0] : text.split("\\s+");
        List<Hit> hits = new ArrayList<>();
        for (Command command : commands) {
            int rank = rank(command.title().toLowerCase(Locale.ROOT), words);
            if (rank >= 0) {
                hits.add(new Hit(command, rank, hits.size()));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::place))
                .limit(most)
                .map(Hit::command)
                .toList();
    }

    /** The number of words that are found only inside a word of the title; -1 where one is not found. */
    private static int rank(String title, String[] words) {
        int inside = 0;
        for (String word : words) {
            int at = title.indexOf(word);
            if (at < 0) {
                return -1;
            }
            boolean begins = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)) || title.contains(" " + word);
            inside += begins ? 0 : 1;
        }
        return inside;
    }
}
