/** Generated shops: the seeded sales of the outdoor sample, with rules planted and counted, and large baskets for timing. */
@NullMarked
package cartwright.core.sample;

import org.jspecify.annotations.NullMarked;
