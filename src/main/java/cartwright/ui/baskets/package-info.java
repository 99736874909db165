/** The real baskets behind a rule or a search. */
@NullMarked
package cartwright.ui.baskets;

import org.jspecify.annotations.NullMarked;
