/** Many rules on one page: groups of if-sides against then-sides. */
@NullMarked
package cartwright.ui.groups;

import org.jspecify.annotations.NullMarked;
