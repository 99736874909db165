/** How a rule or a search went over time. */
@NullMarked
package cartwright.ui.timeline;

import org.jspecify.annotations.NullMarked;
