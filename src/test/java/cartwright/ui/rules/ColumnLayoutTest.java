package cartwright.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.rule.Measure;
import cartwright.ui.rules.ColumnLayout.Place;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLayoutTest {

    @Test
    void comesBackAsItWasRemembered() {
        ColumnLayout layout = ColumnLayout.read("THEN=120,!TREND=66,conviction=80,IF=200,BOTH=54");
        assertEquals(new Place(RuleColumn.THEN, 120, true), layout.places().get(0));
        assertEquals(new Place(RuleColumn.TREND, 66, false), layout.places().get(1));
        assertEquals(
                new Place(new MeasureColumn(Measure.CONVICTION), 80, true),
                layout.places().get(2));
        assertEquals(layout, ColumnLayout.read(layout.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "=,=5,IF", "NO_SUCH=10", "IF=99999999", "!IF=1,!THEN=1"})
    void everyPlainColumnIsThereWhateverTheSettingSays(String setting) {
        List<RuleValue> columns =
                ColumnLayout.read(setting).places().stream().map(Place::column).toList();
        assertTrue(columns.containsAll(List.of(RuleColumn.values())), setting);
        assertEquals(columns.size(), new HashSet<>(columns).size());
    }

    @Test
    void aTableWithoutAnyColumnIsNotBroughtBack() {
        String hidden = ColumnLayout.USUAL.text().replaceAll("(^|,)", "$1!");
        assertEquals(ColumnLayout.USUAL, ColumnLayout.read(hidden));
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureHasANameAndAMeaningOfItsOwn(Language language) {
        ColumnNames names = new ColumnNames(Messages.in(language));
        Set<String> seen = new HashSet<>();
        for (Measure measure : Measure.values()) {
            MeasureColumn column = new MeasureColumn(measure);
            assertTrue(seen.add(names.of(column)), "twice: " + names.of(column));
            assertFalse(names.meaning(column).isBlank());
        }
    }
}
