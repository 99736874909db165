/** Rankers that learn by gradient: what they read, what they are trained on, and how they answer once trained. */
@NullMarked
package cartwright.core.learn;

import org.jspecify.annotations.NullMarked;
