/** Sorting without objects: orders of row numbers by columns of numbers. */
@NullMarked
package cartwright.core.order;

import org.jspecify.annotations.NullMarked;
