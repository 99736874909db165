/** Finds products by the words of their names, without a model. */
@NullMarked
package cartwright.core.lexical;

import org.jspecify.annotations.NullMarked;
