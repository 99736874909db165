/** The rule table. */
@NullMarked
package cartwright.ui.rules;

import org.jspecify.annotations.NullMarked;
