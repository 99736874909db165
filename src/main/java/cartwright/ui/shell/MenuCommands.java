package cartwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Every item of the menus as a command, so that palette and list of shortcuts are never short of one. */
public final class MenuCommands {

    private MenuCommands() {}

    /** Returns the items that can be used now, in the order of the menus. */
    public static List<Command> usable(MenuBar bar) {
        List<Command> commands = new ArrayList<>();
        bar.getMenus().forEach(menu -> collect(menu, menu.getText(), commands, true));
        return commands;
    }

    /** Returns the items that have keys, usable or not, in the order of the menus. */
    public static List<Command> withKeys(MenuBar bar) {
        List<Command> commands = new ArrayList<>();
        bar.getMenus().forEach(menu -> collect(menu, menu.getText(), commands, false));
        return commands.stream().filter(command -> !command.keys().isEmpty()).toList();
    }

    private static void collect(Menu menu, String path, List<Command> commands, boolean usableOnly) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof SeparatorMenuItem || item.getText() == null || (usableOnly && item.isDisable())) {
                continue;
            }
            String title = path + " › " + item.getText().replace("_", "");
            if (item instanceof Menu inner) {
                collect(inner, title, commands, usableOnly);
            } else {
                String keys = item.getAccelerator() == null
                        ? ""
                        : item.getAccelerator().getDisplayText().replace("DIGIT", "");
                commands.add(new Command(title, keys, "fth-chevron-right", () -> choose(item)));
            }
        }
    }

    private static void choose(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(true);
        }
        item.fire();
    }
}
