/** Which baskets the analysis is about: the panel of filters and the chips of those in force. */
@NullMarked
package cartwright.ui.filter;

import org.jspecify.annotations.NullMarked;
