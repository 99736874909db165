/** Trains the rankers that learn by gradient, on DJL's PyTorch engine. */
@NullMarked
package cartwright.adapter.djl.rank;

import org.jspecify.annotations.NullMarked;
