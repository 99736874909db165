/** Writes the generated outdoor shop: its product tables become sales files in two languages with the planted truth beside. */
@NullMarked
package cartwright.adapter.sample;

import org.jspecify.annotations.NullMarked;
