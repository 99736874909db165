/** Every rule as a point: how common it is, how often it holds, and its lift as colour. */
@NullMarked
package cartwright.ui.scatter;

import org.jspecify.annotations.NullMarked;
