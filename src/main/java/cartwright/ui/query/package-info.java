/** The question: query box, nearest products, tau on the histogram of scores, and k. */
@NullMarked
package cartwright.ui.query;

import org.jspecify.annotations.NullMarked;
