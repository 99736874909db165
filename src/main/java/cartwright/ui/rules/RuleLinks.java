package cartwright.ui.rules;

/**
 * Where a rule leads to.
 *
 * @param baskets shows the baskets of the selected rule
 * @param timeline shows the selected rule over time
 */
public record RuleLinks(Runnable baskets, Runnable timeline) {}
