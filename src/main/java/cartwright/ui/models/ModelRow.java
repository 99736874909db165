package cartwright.ui.models;

/**
 * A model as the list shows it.
 *
 * @param model its id: a bundled one or a folder
 * @param bundled whether it came with the program
 * @param usual whether projects use it that have chosen none
 * @param inProject whether the open project uses it
 */
public record ModelRow(String model, boolean bundled, boolean usual, boolean inProject) {}
