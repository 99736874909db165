package cartwright.adapter.file;

import cartwright.app.port.ImportSettings.Role;
import java.util.EnumSet;
import java.util.List;

/** Finds what stands above the heading of a report: its title, when it was made, for which shop. */
final class TitleLines {

    private static final int MOST = 12;

    /** Roles that a heading names at the least; a title may hold one of the words. */
    private static final int ROLES = 2;

    private TitleLines() {}

    /** Returns the number of rows above the first that is a heading without doubt; 0 where there is none. */
    static int above(Sample sample) {
        for (int row = 0; row < Math.min(MOST, sample.rows().size()); row++) {
            List<String> cells = sample.rows().get(row);
            if (cells.size() > 1
                    && HeadingWords.roles(cells, EnumSet.allOf(Role.class)).size() >= ROLES) {
                return row;
            }
        }
        return 0;
    }
}
