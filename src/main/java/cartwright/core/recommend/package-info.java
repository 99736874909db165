/** What to offer for a query or a cart, with the counts that led to each suggestion. */
@NullMarked
package cartwright.core.recommend;

import org.jspecify.annotations.NullMarked;
