/** The workbench window: menu, layout, look, task strip and status line. */
@NullMarked
package cartwright.ui.main;

import org.jspecify.annotations.NullMarked;
