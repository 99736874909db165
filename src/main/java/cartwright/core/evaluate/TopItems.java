package cartwright.core.evaluate;

import java.util.Arrays;

/** The first places of a list, by falling score, then by falling number of baskets, then by item id. */
final class TopItems {

    private final int[] supportCounts;
    private final int places;

    TopItems(int[] supportCounts, int places) {
        this.supportCounts = supportCounts;
        this.places = places;
    }

    /** Returns the items that the question allows and the scores offer, best first. */
    int[] of(double[] scores, Question question) {
        int[] top = new int[places];
        int filled = 0;
        for (int item = 0; item < scores.length; item++) {
            boolean offered = scores[item] > Ranker.NOT_OFFERED;
            if (offered && (filled < places || before(item, top[places - 1], scores)) && question.allows(item)) {
                filled = insert(top, filled, item, scores);
            }
        }
        return Arrays.copyOf(top, filled);
    }

    private int insert(int[] top, int filled, int item, double[] scores) {
        int at = filled < places ? filled : places - 1;
        while (at > 0 && before(item, top[at - 1], scores)) {
            top[at] = top[at - 1];
            at--;
        }
        top[at] = item;
        return Math.min(places, filled + 1);
    }

    private boolean before(int item, int other, double[] scores) {
        int byScore = Double.compare(scores[item], scores[other]);
        if (byScore != 0) {
            return byScore > 0;
        }
        int byCount = Integer.compare(supportCounts[item], supportCounts[other]);
        return byCount != 0 ? byCount > 0 : item < other;
    }
}
