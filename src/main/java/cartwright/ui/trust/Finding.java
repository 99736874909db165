package cartwright.ui.trust;

import cartwright.app.session.CompactCheck;
import cartwright.app.session.MapEffect;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryRobustness;
import cartwright.app.session.StabilityReport;
import java.util.List;

/** What came of a check. */
public sealed interface Finding {

    /** How far rules hold in other baskets, with the project whose products they name. */
    record Rules(StabilityReport report, ProjectData data) implements Finding {}

    /** What is found by queries that are written in another way. */
    record Search(List<QueryRobustness> ways) implements Finding {}

    /** What learning from names written otherwise brought. */
    record Learned(MapEffect effect) implements Finding {}

    /** What smaller vectors keep. */
    record Vectors(List<CompactCheck> checks) implements Finding {}
}
