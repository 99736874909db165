package cartwright.ui.heatmap;

import cartwright.ui.picture.Lettering;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names as they fit their room; measured once, because a frame has no time for it. */
final class ShortNames {

    private final Map<Wanted, String> known = new ConcurrentHashMap<>();

    private record Wanted(String name, double size, double room) {}

    String fit(String name, Lettering lettering, double room) {
        return known.computeIfAbsent(
                new Wanted(name, lettering.size(), room), wanted -> lettering.fit(wanted.name(), wanted.room()));
    }
}
