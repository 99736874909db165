package cartwright.app.port;

/**
 * How the catalogues of a project and its sold products meet.
 *
 * @param products products of the catalogues
 * @param sold how many of them were sold
 * @param missing products that were sold and are in no catalogue
 */
public record CatalogueMatch(long products, long sold, long missing) {}
