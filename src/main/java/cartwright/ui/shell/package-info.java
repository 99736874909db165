/** What surrounds the views: recent projects, remembered layout, the palette of commands, the list of shortcuts, the tour. */
@NullMarked
package cartwright.ui.shell;

import org.jspecify.annotations.NullMarked;
