package cartwright.ui.network;

import cartwright.core.rule.RuleCounts;
import cartwright.ui.ViewContext;
import cartwright.ui.network.Network.Link;
import cartwright.ui.picture.EmptyPicture;
import cartwright.ui.picture.PictureBar;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The network: what is sold with what, the strongest pairs first. */
public final class NetworkView implements NetworkSurface.Listener {

    private final NetworkViewModel model;
    private final ViewContext context;
    private final PictureDesk desk;
    private final Runnable toRules;
    private final VerbMenu menu;
    private final NetworkSurface surface = new NetworkSurface(this);

    @FXML
    private HBox tools;

    @FXML
    private Slider strength;

    @FXML
    private Label strengthText;

    @FXML
    private StackPane place;

    @FXML
    private VBox empty;

    @FXML
    private Label pointedAt;

    /**
     * Creates the controller of NetworkView.fxml.
     *
     * @param toRules shows the rules
     * @param menu what can be done with a pair or a product
     */
    public NetworkView(NetworkViewModel model, ViewContext context, PictureDesk desk, Runnable toRules, VerbMenu menu) {
        this.model = model;
        this.context = context;
        this.desk = desk;
        this.toRules = toRules;
        this.menu = menu;
    }

    @FXML
    private void initialize() {
        strength.setMin(NetworkViewModel.FEWEST);
        strength.setMax(NetworkViewModel.MOST);
        strength.valueProperty().bindBidirectional(model.mostProperty());
        context.watcher().atEnd(() -> strength.valueProperty().unbindBidirectional(model.mostProperty()));
        place.getChildren().add(0, surface);
        PictureBar pictures = new PictureBar(desk, context, "network", surface::picture, surface::palette);
        tools.getChildren().add(pictures);
        menu.attach(surface, this::target, pictures::menuItems);
        ProductDrag.outOf(surface, menu.verbs(), this::target, surface::letGo);
        empty.getChildren().setAll(EmptyPicture.parts(context, "network.empty", "picture.toRules", toRules));
        context.watcher().watch(model.shownProperty(), this::show);
        context.watcher()
                .watchAll(
                        () -> surface.mark(model.selection().marked(surface.isHover())),
                        model.selection().itemsProperty(),
                        model.selection().hoveredProperty());
    }

    private @Nullable Target target() {
        Network network = model.shownProperty().get();
        Link link = surface.linkPointedAt();
        if (network == null) {
            return null;
        }
        if (surface.nodePointedAt() >= 0) {
            return Target.of(network.nodes().get(surface.nodePointedAt()).item());
        }
        return link == null ? null : Target.of(network.rules().rule(link.row()));
    }

    private void show(@Nullable Network network) {
        boolean some = network != null && !network.links().isEmpty();
        surface.setVisible(some);
        empty.setVisible(!some);
        strength.setDisable(!some);
        surface.show(some ? network : null);
        strengthText.setText(some && network != null ? caption(network) : "");
    }

    private String caption(Network network) {
        int shown = network.links().size();
        String least = context.numbers().times(network.links().get(shown - 1).strength());
        return context.messages().text("network.caption", shown, network.available(), least, network.groups());
    }

    @Override
    public void pointed(int node, int link) {
        Network network = model.shownProperty().get();
        String text = network == null || (node < 0 && link < 0)
                ? context.messages().text("network.hint")
                : node >= 0
                        ? node(network, node)
                        : link(network, network.links().get(link));
        pointedAt.setText(text);
        surface.setAccessibleText(text);
        Target there = target();
        model.selection().hoveredProperty().set(there == null ? null : there.items());
    }

    private String node(Network network, int node) {
        long pairs = network.links().stream()
                .filter(link -> link.from() == node || link.to() == node)
                .count();
        return context.messages()
                .text(
                        "network.node",
                        network.name(node),
                        network.nodes().get(node).baskets(),
                        pairs,
                        network.nodes().get(node).group() + 1);
    }

    private String link(Network network, Link link) {
        RuleCounts counts = model.counts(link);
        if (counts == null) {
            return "";
        }
        return context.sentences().attachAndOverall(counts, network.name(link.from()), network.name(link.to()))
                + " "
                + context.sentences().times(counts.lift());
    }

    @Override
    public void choseNode(int node) {
        model.select(node);
    }

    @Override
    public void choseLink(Link link) {
        model.select(link);
    }

    @FXML
    private void layOutAgain() {
        surface.layOutAgain();
    }
}
