package cartwright.ui.rules;

import cartwright.core.rule.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns the table shows, in which order and how wide.
 *
 * @param places the columns from left to right; every plain column is among them
 */
record ColumnLayout(List<Place> places) {

    /** The layout of the first start. */
    static final ColumnLayout USUAL = new ColumnLayout(Arrays.stream(RuleColumn.values())
            .map(column -> new Place(column, usualWidth(column), true))
            .toList());

    private static final double MEASURE_WIDTH = 92;
    private static final double WIDEST = 2_000;

    /**
     * One column.
     *
     * @param column which
     * @param width in pixels
     * @param shown whether it is visible
     */
    record Place(RuleValue column, double width, boolean shown) {}

    ColumnLayout {
        places = List.copyOf(places);
    }

    /** Returns the narrowest a column may be: numbers are never cut off. */
    static double usualWidth(RuleValue column) {
        if (!(column instanceof RuleColumn plain)) {
            return MEASURE_WIDTH;
        }
        return switch (plain) {
            case IF -> 170;
            case THEN -> 146;
            case BOTH -> 54;
            case ATTACH -> 148;
            case TIMES_ALL, TIMES_SEARCH, EXTRA -> 62;
            case STRENGTH -> 70;
            case TREND -> 66;
        };
    }

    /** Returns the layout as a setting. */
    String text() {
        return places.stream()
                .map(place -> (place.shown() ? "" : "!") + place.column().id() + "=" + Math.round(place.width()))
                .collect(Collectors.joining(","));
    }

    /** Reads a setting; what makes no sense in it is dropped, and plain columns it does not name come last. */
    static ColumnLayout read(String text) {
        List<Place> places = new ArrayList<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                boolean shown = part.charAt(0) != '!';
                column(part.substring(shown ? 0 : 1, equals))
                        .filter(column -> places.stream()
                                .noneMatch(place -> place.column().equals(column)))
                        .ifPresent(column -> places.add(new Place(column, width(part.substring(equals + 1)), shown)));
            }
        }
        for (Place usual : USUAL.places()) {
            if (places.stream().noneMatch(place -> place.column() == usual.column())) {
                places.add(usual);
            }
        }
        boolean none = places.stream().noneMatch(Place::shown);
        return none ? USUAL : new ColumnLayout(places);
    }

    private static double width(String text) {
        return text.matches("\\d{1,4}") ? Math.min(WIDEST, Integer.parseInt(text)) : 0;
    }

    private static Optional<RuleValue> column(String id) {
        return Arrays.stream(RuleColumn.values())
                .filter(column -> column.id().equals(id))
                .map(RuleValue.class::cast)
                .findFirst()
                .or(() -> Measure.named(id).map(MeasureColumn::new));
    }
}
