/** How far rules and searches can be relied on: checks that an analyst starts, and what came of them. */
@NullMarked
package cartwright.ui.trust;

import org.jspecify.annotations.NullMarked;
