/** Training a ranker on the project's own baskets: the losses while it learns, and whether it is of use. */
@NullMarked
package cartwright.ui.train;

import org.jspecify.annotations.NullMarked;
