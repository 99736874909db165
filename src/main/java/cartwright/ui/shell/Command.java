package cartwright.ui.shell;

/**
 * Something the analyst can do, by name.
 *
 * @param title what it does, with the menu it is in
 * @param keys the keys that do it, as they read on this system; empty where there are none
 * @param kind an icon's name, such as {@code fth-terminal}
 * @param run does it
 */
public record Command(String title, String keys, String kind, Runnable run) {}
