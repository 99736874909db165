package cartwright.app.port;

/**
 * A rejected line that a project keeps.
 *
 * @param id what tells it from the others of the project; above 0, ascending in order of import
 * @param source which import it belongs to, as in {@link Project#layouts}
 * @param line the line
 */
public record KeptReject(long id, long source, RejectedLine line) {}
