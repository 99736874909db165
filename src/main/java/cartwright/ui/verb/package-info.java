/** What can be done with products and rules, the same in whichever view they are shown. */
@NullMarked
package cartwright.ui.verb;

import org.jspecify.annotations.NullMarked;
