package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.app.job.Progress;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One small file with every kind of dirt, counted by hand. */
class CleaningTest {

    private static final String DIRTY = "order_id,sku,product,quantity,price,customer\n"
            + "1,T,tea,2,2.5,Ann\n" // 2 taken back by line 10
            + "1,M,milk,1,1,Ann\n"
            + "1,M,milk,1,1,Ann\n" // 4 again
            + "1,POST,postage,1,3,Ann\n" // 5
            + "2,M,,1,1,Bob\n" // 6 no name
            + "2,B,bread,1,0,Bob\n" // 7 no price
            + "3,B,bread,1,2,\n" // 8 a basket of one
            + "C4,M,milk,1,1,Ann\n" // 9 cancelled
            + "C5,T,tea,-2,2.5,Ann\n" // 10 a return
            + "6,A,a,1,1,\n6,B,bread,1,2,\n6,C,c,1,1,\n6,M,milk,1,1,\n"; // 11 to 14, a and c are rare, four products

    @TempDir
    Path folder;

    private Path dirty() throws IOException {
        return Files.writeString(folder.resolve("dirty.csv"), DIRTY);
    }

    private static ImportSettings with(CleaningRule rule, int number) {
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.USUAL);
        rules.put(rule, number);
        return ImportSettings.GUESS.cleanedBy(rules);
    }

    private String left(CleaningRule rule, int number) throws Exception {
        return lines(Collected.read(dirty(), with(rule, number)), rule.reason());
    }

    private static String lines(Collected collected, Reason reason) {
        return collected.rejected.stream()
                .filter(line -> line.reason() == reason)
                .map(line -> line.lineNumber() + line.column())
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachRuleLeavesOutItsLinesAndNamesTheColumn() throws Exception {
        assertEquals("10quantity", left(CleaningRule.RETURN, 0));
        assertEquals("9order_id", left(CleaningRule.CANCELLED, 0));
        assertEquals("2quantity", left(CleaningRule.RETURNED_SALE, 0));
        assertEquals("7price", left(CleaningRule.ZERO_PRICE, 0));
        assertEquals("6product", left(CleaningRule.NO_NAME, 0));
        assertEquals("5sku", left(CleaningRule.SERVICE, 0));
        assertEquals("4", left(CleaningRule.DUPLICATE, 0));
        assertEquals("2sku 5sku 11sku 13sku", left(CleaningRule.RARE_ITEM, 2));
        assertEquals("11order_id 12order_id 13order_id 14order_id", left(CleaningRule.GIANT_BASKET, 3));
        assertEquals("8order_id", left(CleaningRule.SINGLE_ITEM, 0));
    }

    @Test
    void withoutRulesEveryLineIsKeptAndReturnsCountAsBought() throws Exception {
        Collected all = Collected.read(dirty(), ImportSettings.GUESS.cleanedBy(Map.of()));
        assertEquals(List.of(), all.rejected);
        assertEquals(13, all.lines.size());
        assertEquals(2.0, all.lines.get(8).quantity());
    }

    @Test
    void allRulesTogetherGiveEveryLineOneReason() throws Exception {
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
        for (CleaningRule rule : CleaningRule.values()) {
            rules.put(rule, rule == CleaningRule.GIANT_BASKET ? 3 : rule.usualNumber());
        }
        Collected some = Collected.read(dirty(), ImportSettings.GUESS.cleanedBy(rules));
        assertEquals(13, some.lines.size() + some.rejected.size());
        assertEquals(
                List.of(3L), some.lines.stream().map(line -> line.lineNumber()).toList());
    }

    @Test
    void theSurveyCountsTheSameDirtBeforeTheImport() throws Exception {
        ImportSurvey survey =
                new BasketFileReader().survey(dirty(), with(CleaningRule.GIANT_BASKET, 3), Progress.SILENT);
        Map<CleaningRule, Long> expected = new EnumMap<>(CleaningRule.class);
        for (CleaningRule rule : CleaningRule.values()) {
            if (rule.leavesOut()) {
                expected.put(rule, 1L);
            }
        }
        expected.put(CleaningRule.RARE_ITEM, 4L);
        expected.put(CleaningRule.GIANT_BASKET, 4L);
        assertEquals(expected, survey.dirt());
        assertEquals(List.of("postage"), survey.serviceLines());
        assertEquals(List.of("tea", "milk", "postage"), survey.firstBasket());
        assertEquals(List.of(13L, 4L, 6L), List.of(survey.lines(), (long) survey.baskets(), (long) survey.products()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ONE_NAME", "ONE_CODE"})
    void onTheSampleShopTheSurveyForetellsTheImport(CleaningRule rule) throws Exception {
        Path file = folder.resolve("shop.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("sample-datasets/outdoor/outdoor-en.csv.gz"))),
                StandardCharsets.UTF_8))) {
            Files.write(file, lines.lines().limit(15_001).toList());
        }
        ImportSettings settings = with(rule, rule == CleaningRule.GIANT_BASKET ? 9 : rule.usualNumber());
        ImportSurvey survey = new BasketFileReader().survey(file, settings, Progress.SILENT);
        Collected imported = Collected.read(file, settings);
        assertEquals(15_000, imported.lines.size() + imported.rejected.size());
        assertEquals(
                survey.dirt().getOrDefault(rule, 0L),
                imported.rejected.stream()
                        .map(RejectedLine::reason)
                        .filter(rule.reason()::equals)
                        .count());
    }

    @Test
    void aRuleOnABasketInOneLineKeepsTheProductNotTheBasket() throws Exception {
        Path file = Files.writeString(folder.resolve("b.csv"), "tea,milk\nmilk,bread\nmilk\n");
        Collected rare = Collected.read(file, with(CleaningRule.RARE_ITEM, 2));
        assertEquals(
                List.of("tea", "bread"),
                rare.rejected.stream().map(RejectedLine::text).toList());
        assertEquals(3, rare.lines.size());
    }

    @Test
    void namesAndCodesThatDoNotFitAreOneProductOrSeveralAsTheAnalystSays() throws Exception {
        Path file = Files.writeString(
                folder.resolve("n.csv"),
                "order_id,sku,product\n1,A,red mug\n1,B,tea\n2,A,red mug\n2,A,mug red\n3,C,tea\n3,C,tea\n4,A,\n");
        ImportSurvey survey = new BasketFileReader().survey(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(Map.of(CleaningRule.ONE_NAME, 1L, CleaningRule.ONE_CODE, 1L), joins(survey));
        assertEquals(1, survey.codesWithSeveralNames());
        assertEquals(1, survey.namesOfSeveralCodes());
        assertEquals("A B A A C C A", skus(file, ImportSettings.GUESS));
        assertEquals("A B A A mug red C C A", skus(file, ImportSettings.GUESS.cleanedBy(Map.of())));
        assertEquals("A C A A C C A", skus(file, with(CleaningRule.ONE_CODE, 0, CleaningRule.ONE_NAME, 0)));
        assertEquals(
                "A C A A mug red C C A", skus(file, ImportSettings.GUESS.cleanedBy(Map.of(CleaningRule.ONE_CODE, 0))));
        ImportSettings rare = with(CleaningRule.ONE_CODE, 0, CleaningRule.RARE_ITEM, 2);
        assertEquals("A C A C C A", skus(file, rare)); // tea is in two baskets once its codes are one
    }

    private static Map<CleaningRule, Long> joins(ImportSurvey survey) {
        Map<CleaningRule, Long> joins = new EnumMap<>(CleaningRule.class);
        joins.putAll(survey.dirt());
        joins.keySet().removeIf(CleaningRule::leavesOut);
        return joins;
    }

    private static String skus(Path file, ImportSettings settings) throws Exception {
        return Collected.read(file, settings).lines.stream()
                .map(line -> line.sku())
                .collect(Collectors.joining(" "));
    }

    private static ImportSettings with(CleaningRule one, int number, CleaningRule other, int otherNumber) {
        return ImportSettings.GUESS.cleanedBy(Map.of(one, number, other, otherNumber));
    }

    @Test
    void namesThatDoNotFitTheirCodesAreCounted() throws Exception {
        Path file = Files.writeString(
                folder.resolve("n.csv"), "order_id,sku,product\n1,A,tea\n1,B,tea\n2,A,green tea\n2,C,milk\n");
        ImportSurvey survey = new BasketFileReader().survey(file, ImportSettings.GUESS, Progress.SILENT);
        assertEquals(1, survey.codesWithSeveralNames());
        assertEquals(1, survey.namesOfSeveralCodes());
    }
}
