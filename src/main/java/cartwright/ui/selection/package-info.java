/** What the analyst points at, shared by every view. */
@NullMarked
package cartwright.ui.selection;

import org.jspecify.annotations.NullMarked;
