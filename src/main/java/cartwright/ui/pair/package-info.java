/** The page of two products: what their names, their baskets and their rule say. */
@NullMarked
package cartwright.ui.pair;

import org.jspecify.annotations.NullMarked;
