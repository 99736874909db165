/** What a merchandiser decides about offers: weights, pinned and hidden products, business rules, facts of products. */
@NullMarked
package cartwright.ui.offers;

import org.jspecify.annotations.NullMarked;
