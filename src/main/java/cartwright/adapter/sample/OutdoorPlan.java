package cartwright.adapter.sample;

import cartwright.core.sample.PlantedRule;
import cartwright.core.sample.SampleAttachment;
import cartwright.core.sample.SampleDay;
import cartwright.core.sample.SampleTheme;
import cartwright.core.sample.ShopPlan;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables of the outdoor shop, read and put together.
 *
 * @param catalogue names of products and categories
 * @param shop what the generator needs
 * @param rules the planted rules
 * @param notes what each rule is to show, in order of the rules
 */
record OutdoorPlan(Catalogue catalogue, ShopPlan shop, List<PlantedRule> rules, List<String> notes) {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    static OutdoorPlan read() throws IOException {
        Catalogue catalogue = Catalogue.read();
        List<SampleTheme> themes = new ArrayList<>();
        for (NamedCsvRecord row : Tables.read("themes.csv")) {
            themes.add(theme(row, catalogue));
        }
        Conditions conditions =
                new Conditions(catalogue, themes.stream().map(SampleTheme::key).toList());
        List<SampleAttachment> attachments = new ArrayList<>();
        for (NamedCsvRecord row : Tables.read("attachments.csv")) {
            attachments.add(new SampleAttachment(
                    catalogue.planted(row.getField("product")),
                    conditions.parse(row.getField("when")),
                    Double.parseDouble(row.getField("probability"))));
        }
        ShopPlan shop = new ShopPlan(catalogue.products(), themes, attachments, catalogue.durable(), days());
        List<NamedCsvRecord> rules = Tables.read("rules.csv");
        return new OutdoorPlan(
                catalogue,
                shop,
                rules.stream().map(row -> rule(row, catalogue, conditions)).toList(),
                rules.stream().map(row -> row.getField("note")).toList());
    }

    private static SampleTheme theme(NamedCsvRecord row, Catalogue catalogue) {
        List<Double> months = Arrays.stream(row.getField("months").split(" "))
                .map(Double::valueOf)
                .toList();
        double[] weights = new double[catalogue.categories()];
        for (String share : row.getField("categories").split(" ")) {
            String[] codeAndWeight = share.split(":");
            weights[catalogue.categoryOf(codeAndWeight[0])] = Double.parseDouble(codeAndWeight[1]);
        }
        return new SampleTheme(
                row.getField("theme"),
                Double.parseDouble(row.getField("weight")),
                months,
                Arrays.stream(weights).boxed().toList());
    }

    private static PlantedRule rule(NamedCsvRecord row, Catalogue catalogue, Conditions conditions) {
        return new PlantedRule(
                row.getField("id"),
                row.getField("kind"),
                conditions.parse(row.getField("scope")),
                conditions.parse(row.getField("if")),
                catalogue.planted(row.getField("then")));
    }

    private static List<SampleDay> days() {
        return FIRST_DAY
                .datesUntil(LAST_DAY.plusDays(1))
                .map(day ->
                        new SampleDay(day.getMonthValue(), day.getDayOfWeek().getValue()))
                .toList();
    }
}
