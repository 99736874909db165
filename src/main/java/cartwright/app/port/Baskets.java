package cartwright.app.port;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Occasions;

/**
 * All baskets of a project.
 *
 * @param baskets their distinct products, in order of first import
 * @param occasions when and where each was bought, in the same order
 */
public record Baskets(BasketSet baskets, Occasions occasions) {}
