package cartwright.cli;

import cartwright.app.port.ImportSettings.Role;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which column means what, by heading or number from 1, as options of a command. */
final class ColumnOptions {

    @Option(names = "--basket", paramLabel = "COL", description = "Column of the order or receipt number.")
    private @Nullable String basket;

    @Option(names = "--item", paramLabel = "COL", description = "Column of the product code.")
    private @Nullable String item;

    @Option(names = "--name", paramLabel = "COL", description = "Column of the product name.")
    private @Nullable String name;

    @Option(names = "--category", paramLabel = "COL", description = "Column of the category.")
    private @Nullable String category;

    @Option(names = "--time", paramLabel = "COL", description = "Column of the date or time.")
    private @Nullable String time;

    @Option(names = "--quantity", paramLabel = "COL", description = "Column of the quantity.")
    private @Nullable String quantity;

    @Option(names = "--price", paramLabel = "COL", description = "Column of the unit price.")
    private @Nullable String price;

    @Option(names = "--customer", paramLabel = "COL", description = "Column of the customer.")
    private @Nullable String customer;

    @Option(names = "--store", paramLabel = "COL", description = "Column of the shop.")
    private @Nullable String store;

    @Option(names = "--segment", paramLabel = "COL", description = "Column of the kind of customer.")
    private @Nullable String segment;

    @Option(names = "--promotion", paramLabel = "COL", description = "Column of the promotion; blank or no is none.")
    private @Nullable String promotion;

    @Option(names = "--margin", paramLabel = "COL", description = "Column of the margin, in a catalogue.")
    private @Nullable String margin;

    @Option(names = "--brand", paramLabel = "COL", description = "Column of the brand, in a catalogue.")
    private @Nullable String brand;

    @Option(names = "--picture", paramLabel = "COL", description = "Column of the picture, in a catalogue.")
    private @Nullable String picture;

    /** Returns the columns that were named. */
    Map<Role, String> byRole() {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        put(columns, Role.BASKET, basket);
        put(columns, Role.ITEM, item);
        put(columns, Role.NAME, name);
        put(columns, Role.CATEGORY, category);
        put(columns, Role.TIME, time);
        put(columns, Role.QUANTITY, quantity);
        put(columns, Role.PRICE, price);
        put(columns, Role.CUSTOMER, customer);
        put(columns, Role.STORE, store);
        put(columns, Role.SEGMENT, segment);
        put(columns, Role.PROMOTION, promotion);
        put(columns, Role.MARGIN, margin);
        put(columns, Role.BRAND, brand);
        put(columns, Role.PICTURE, picture);
        return columns;
    }

    private static void put(Map<Role, String> columns, Role role, @Nullable String column) {
        if (column != null) {
            columns.put(role, column);
        }
    }
}
