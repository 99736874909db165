package cartwright.ui.main;

import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.ui.ViewContext;
import cartwright.ui.filter.ActiveFilters;
import cartwright.ui.query.Asked;
import cartwright.ui.query.Mined;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.text.FilterLine;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** What stands above the rules: which baskets they are of, and how many they are. */
final class RuleHeading {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final Label filters;
    private final Label ruleCount;

    RuleHeading(WorkbenchModel model, ViewContext context, Label filters, Label ruleCount) {
        this.model = model;
        this.context = context;
        this.filters = filters;
        this.ruleCount = ruleCount;
    }

    /** The filters in force, as the end of the line. */
    private String conditions(ProjectData data) {
        String comma = context.messages().text("filters.comma");
        return new ActiveFilters(model.filters(), context.messages(), context.numbers())
                .list(data.catalog()).stream()
                        .map(active -> comma + active.text())
                        .collect(Collectors.joining());
    }

    /** The line above the rules is about the rules that are shown, which may lag behind the sliders. */
    void showFilters() {
        Mined mined = model.analysis().minedProperty().get();
        if (mined == null) {
            filters.setText("");
            return;
        }
        Asked asked = mined.asked();
        ProjectData data = asked.data();
        QueryAnswer answer = asked.answer();
        filters.setText(new FilterLine(
                                asked.kept(),
                                asked.keptShare(),
                                answer == null ? null : answer.query(),
                                asked.settings().k(),
                                data.summary().from(),
                                data.summary().to())
                        .text(context.messages(), context.numbers())
                + conditions(data));
    }

    /** Says how many rules there are, and how many of them are shown. */
    void showCount() {
        Mined mined = model.analysis().minedProperty().get();
        if (mined == null) {
            ruleCount.setText("");
            return;
        }
        ShownRules shown = model.rules().shownProperty().get();
        int all = mined.result().rules().size();
        if (mined.result().itemsets().isPartial()) {
            ruleCount.setText(context.messages().text("rules.countPartial", all));
        } else if (shown.size() == shown.all()) {
            ruleCount.setText(context.messages().text("rules.count", all));
        } else {
            String size = context.numbers().count(shown.size());
            ruleCount.setText(context.messages().text("rules.countOf", size, shown.all()));
        }
    }
}
