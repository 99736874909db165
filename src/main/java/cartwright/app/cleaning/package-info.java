/** Rules for dirty data: returns, service lines, repeated lines, wholesale baskets, rare products. */
@NullMarked
package cartwright.app.cleaning;

import org.jspecify.annotations.NullMarked;
