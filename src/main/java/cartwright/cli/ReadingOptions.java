package cartwright.cli;

import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.Notation;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Notation.Decimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a file is written and what is left out of it, as options of a command. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of a workbook, or entry of a zip archive.")
    private String part = "";

    @Option(names = "--charset", paramLabel = "NAME", description = "Character set, such as UTF-8 or GBK.")
    private String charset = "";

    @Option(names = "--delimiter", paramLabel = "C", description = "What separates cells: a character, or tab.")
    private String delimiter = "";

    @Option(names = "--decimal", paramLabel = "guess|point|comma", description = "What stands before decimals.")
    private Decimal decimal = Decimal.GUESS;

    @Option(
            names = "--dates",
            paramLabel = "guess|day-first|month-first",
            description = "How 3/4/2024 is read; settled over the whole column by default.")
    private String dates = "guess";

    @Option(
            names = "--baskets",
            paramLabel = "order|customer-day|customer",
            description = "What makes lines of a long table one basket.")
    private String basketBy = "order";

    @Option(
            names = "--leave-out",
            paramLabel = "RULE[=N]",
            split = ",",
            description = "What is left out and kept as rejected lines: return, cancelled, returned-sale, zero-price, "
                    + "no-name, service, duplicate, rare-item[=2], giant-basket[=100], single-item, or nothing. "
                    + "By default return,cancelled.")
    private List<String> rules = List.of();

    /** Returns the sheet or entry that was named; empty for none. */
    String part() {
        return part;
    }

    ImportSettings apply(ImportSettings settings) {
        Notation notation = Notation.GUESS
                .inCharset(charset)
                .separatedBy(delimiter())
                .withDecimal(decimal)
                .withDates(choice(DateOrder.class, dates));
        ImportSettings written = settings.ofPart(part).written(notation).basketsBy(choice(BasketBy.class, basketBy));
        return rules.isEmpty() ? written : written.cleanedBy(rules());
    }

    private char delimiter() {
        if (delimiter.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (delimiter.length() > 1) {
            throw new ParameterException(spec.commandLine(), "A delimiter is one character, or tab.");
        }
        return delimiter.isEmpty() ? Notation.ANY : delimiter.charAt(0);
    }

    private Map<CleaningRule, Integer> rules() {
        Map<CleaningRule, Integer> chosen = new EnumMap<>(CleaningRule.class);
        for (String text : rules) {
            if (text.equalsIgnoreCase("nothing")) {
                continue;
            }
            int equals = text.indexOf('=');
            CleaningRule rule = choice(CleaningRule.class, equals < 0 ? text : text.substring(0, equals));
            chosen.put(rule, equals < 0 ? rule.usualNumber() : number(text.substring(equals + 1)));
        }
        return chosen;
    }

    private int number(String digits) {
        @Nullable Integer number = digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
        if (number == null) {
            throw new ParameterException(spec.commandLine(), "\"" + digits + "\" is no number of a rule.");
        }
        return number;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "There is no choice \"" + text + "\".");
        }
    }
}
