/** The preview of recommendations, with the reasons in sentences. */
@NullMarked
package cartwright.ui.recommend;

import org.jspecify.annotations.NullMarked;
