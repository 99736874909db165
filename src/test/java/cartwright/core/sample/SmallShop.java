package cartwright.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A shop small enough to reason about: two shelves of 200 products each and four planted products. */
final class SmallShop {

    static final int SHOE = 0;
    static final int TENT = 1;
    static final int SOCK = 400;
    static final int STOVE = 401;
    static final int OTHER_STOVE = 402;
    static final int GLOVES = 403;

    private SmallShop() {}

    static ShopPlan plan() {
        List<SampleProduct> products = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            products.add(new SampleProduct("S" + i, i < 200 ? SHOE : TENT, 5 + i, 9 + i, false));
        }
        for (int i = SOCK; i <= GLOVES; i++) {
            products.add(new SampleProduct("S" + i, i == SOCK ? SHOE : TENT, 9.95, 9.95, true));
        }
        List<Double> always = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        List<SampleTheme> themes = List.of(
                new SampleTheme("running", 1, always, List.of(1.0, 0.0)),
                new SampleTheme("camping", 1, always, List.of(0.0, 1.0)),
                new SampleTheme("everyday", 1, always, List.of(1.0, 1.0)));
        List<SampleDay> days = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            days.add(new SampleDay(day < 30 ? 1 : 2, 1 + day % 7));
        }
        return new ShopPlan(products, themes, attachments(), Set.of(SHOE), days);
    }

    private static List<SampleAttachment> attachments() {
        return List.of(
                new SampleAttachment(SOCK, ofCategory(SHOE), 1),
                new SampleAttachment(SOCK, anything(), 0),
                new SampleAttachment(STOVE, ofTheme(1), 0.5),
                new SampleAttachment(OTHER_STOVE, ofProduct(STOVE), 0),
                new SampleAttachment(OTHER_STOVE, ofTheme(1), 0.5),
                new SampleAttachment(GLOVES, inMonth(1), 1));
    }

    static SampleCondition anything() {
        return new SampleCondition(Set.of(), Set.of(), Set.of(), Set.of());
    }

    static SampleCondition ofTheme(int theme) {
        return new SampleCondition(Set.of(theme), Set.of(), Set.of(), Set.of());
    }

    static SampleCondition inMonth(int month) {
        return new SampleCondition(Set.of(), Set.of(month), Set.of(), Set.of());
    }

    static SampleCondition ofCategory(int category) {
        return new SampleCondition(Set.of(), Set.of(), Set.of(category), Set.of());
    }

    static SampleCondition ofProduct(Integer... products) {
        return new SampleCondition(Set.of(), Set.of(), Set.of(), Set.of(products));
    }
}
