/** Bringing basket files in: choose, preview, map columns, read what was rejected. */
@NullMarked
package cartwright.ui.importing;

import org.jspecify.annotations.NullMarked;
