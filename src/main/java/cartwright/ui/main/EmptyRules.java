package cartwright.ui.main;

import cartwright.app.session.MinedSlice;
import cartwright.core.basket.BasketFilter;
import cartwright.ui.ViewContext;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.Asked;
import cartwright.ui.query.Mined;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.rules.ShownRules;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands in the place of rules while there are none: why, and the buttons that change it. */
final class EmptyRules extends VBox {

    private final AnalysisViewModel analysis;
    private final RuleTableViewModel rules;
    private final ViewContext context;
    private final MainActions actions;
    private final Label reason = new Label();
    private final FlowPane buttons = new FlowPane();

    EmptyRules(WorkbenchModel model, ViewContext context, MainActions actions) {
        this.analysis = model.analysis();
        this.rules = model.rules();
        this.context = context;
        this.actions = actions;
        setId("emptyRules");
        getStyleClass().add("empty");
        reason.setId("emptyReason");
        reason.setWrapText(true);
        reason.getStyleClass().add("empty-reason");
        buttons.getStyleClass().add("empty-buttons");
        getChildren().setAll(reason, buttons);
        context.watcher()
                .watchAll(
                        this::show,
                        analysis.projectProperty(),
                        analysis.minedProperty(),
                        analysis.freshnessProperty(),
                        analysis.workingKProperty(),
                        rules.shownProperty());
    }

    private void show() {
        if (rules.shownProperty().get().size() > 0) {
            return; // rules stand in front: while a slider moves this would be built anew for each of its places
        }
        buttons.getChildren().clear();
        Mined mined = analysis.minedProperty().get();
        if (analysis.projectProperty().get() == null) {
            say("empty.noProject");
            offerData();
        } else if (analysis.projectProperty().get().baskets().size() == 0) {
            say("empty.noBaskets");
            offerData();
        } else if (mined == null) {
            say("empty.working");
        } else if (mined.asked().data().baskets().size() == 0) {
            say("empty.filtered");
            add(
                    "keepAllBaskets",
                    context.messages().text("filter.clear"),
                    () -> analysis.filterProperty().set(BasketFilter.ALL));
        } else if (!mined.result().rules().isEmpty()) {
            explainHidden(rules.shownProperty().get());
        } else {
            diagnose(mined);
        }
    }

    private void say(String key) {
        reason.setText(context.messages().text(key));
    }

    private void offerData() {
        add("import", context.messages().text("action.import"), actions::importFiles);
        actions.samples().forEach(sample -> add("sample", sample.title(), () -> actions.openSample(sample)));
    }

    private void explainHidden(ShownRules shown) {
        if (shown.all() == 0) { // they are on their way into the table
            say("empty.working");
            return;
        }
        List<String> reasons = new ArrayList<>();
        addCount(reasons, "empty.hidden.twins", shown.twins());
        addCount(reasons, "empty.hidden.weak", shown.weak());
        addCount(reasons, "empty.hidden.chance", shown.byChance());
        addCount(reasons, "empty.hidden.filtered", shown.filtered());
        String why = String.join(context.messages().text("filters.comma"), reasons);
        reason.setText(context.messages().text("empty.hidden", shown.all(), why));
        add("showAll", context.messages().text("empty.showAll"), rules::showAll);
    }

    private void addCount(List<String> reasons, String key, int count) {
        if (count > 0) {
            reasons.add(context.messages().text(key, context.numbers().count(count)));
        }
    }

    private void diagnose(Mined mined) {
        Asked asked = mined.asked();
        MinedSlice result = mined.result();
        int k = asked.settings().k();
        if (result.itemsets().countOfSize(2) > 0) {
            String attach = context.numbers().percent(asked.minConfidence());
            reason.setText(
                    context.messages().text("empty.attach", result.itemsets().countOfSize(2), k, attach));
            add(
                    "lowerAttach",
                    context.messages().text("empty.useAttach"),
                    () -> analysis.minConfidenceProperty().set(0));
        } else {
            reason.setText(context.messages()
                    .text("empty.noPair", asked.kept(), k, result.itemsets().countOfSize(1)));
        }
        offerK(analysis.workingKProperty().get());
        if (asked.answer() != null && asked.keptShare() < 1) {
            double wider = Math.min(1, Math.max(asked.keptShare() * 2, 0.01));
            String label =
                    context.messages().text("empty.widen", context.numbers().percent(wider));
            add("widen", label, () -> analysis.keepNearest(wider));
        }
    }

    private void offerK(@Nullable Integer k) {
        if (k != null) {
            String label = context.messages().text("empty.useK", k);
            add("useK", label, () -> analysis.kProperty().set(k));
        }
    }

    private void add(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }
}
