package cartwright.ui.text;

import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.Offer;
import cartwright.core.recommend.Offer.Part;
import java.util.ArrayList;
import java.util.List;

/** How the score of an offer comes about, in words. For use by one thread at a time. */
public final class OfferText {

    private final Messages messages;
    private final Numbers numbers;

    /** Creates the words of a language. */
    public OfferText(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages.language());
    }

    /** Returns the formula as the weights make it: {@code Score = attach rate × near the search^0.5 × variety}. */
    public String formula(OfferBook book) {
        OfferWishes wishes = book.wishes();
        List<String> parts = new ArrayList<>();
        add(parts, messages.name(Part.IMPORTANCE), wishes.importance());
        add(parts, messages.name(Part.RELEVANCE), wishes.relevance());
        add(parts, messages.name(Part.VARIETY), 1);
        if (!Double.isInfinite(wishes.halfLifeDays())) {
            String lately = messages.text(
                    "offers.halfLifeOf", messages.name(Part.TIMELINESS), numbers.plain(wishes.halfLifeDays()));
            add(parts, lately, wishes.timeliness());
        }
        for (Fact fact : Fact.values()) {
            add(parts, messages.name(fact), wishes.facts().getOrDefault(fact, 0.0));
        }
        if (!wishes.categories().isEmpty()) {
            parts.add(messages.name(Part.CATEGORY));
        }
        if (!book.rules().rules().isEmpty()) {
            parts.add(messages.name(Part.RULES));
        }
        return messages.text("offers.formula", String.join(" × ", parts));
    }

    private void add(List<String> parts, String name, double power) {
        if (power > 0) {
            parts.add(power == 1 ? name : name + " ^ " + numbers.plain(power));
        }
    }

    /** Returns what a part did to the score: {@code attach rate: +0.214}. */
    public String contribution(Offer.Contribution each) {
        return messages.name(each.part()) + messages.text("reason.colon") + signed(each.share());
    }

    /** Returns the parts in one line, with their sum. */
    public String contributions(Offer offer) {
        List<String> parts = new ArrayList<>();
        offer.contributions().forEach(each -> parts.add(contribution(each)));
        return messages.text("offers.sum", String.join(" · ", parts), numbers.thousandths(offer.score()));
    }

    /** Returns a share of a score with its sign. */
    public String signed(double share) {
        return (share < 0 ? "−" : "+") + numbers.thousandths(Math.abs(share));
    }
}
