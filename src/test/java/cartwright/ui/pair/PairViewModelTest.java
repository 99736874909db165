package cartwright.ui.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.LikeItem;
import cartwright.app.session.Likes;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.PairFacts;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.MineSlice;
import cartwright.core.basket.Itemset;
import cartwright.core.learn.Item2Vec;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.MatchMode;
import cartwright.ui.job.InlineRunner;
import cartwright.ui.query.SmallShop;
import cartwright.ui.selection.SelectionViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairViewModelTest {

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private ProjectData data = SmallShop.data();
    private final SelectionViewModel selection = new SelectionViewModel();
    private final PairViewModel model = new PairViewModel(store, new InlineRunner(), selection, error -> {
        throw new AssertionError(error);
    });

    @BeforeEach
    void keep() throws Exception {
        data = kept("small");
    }

    private ProjectData kept(String name) throws Exception {
        ProjectData small = SmallShop.data();
        Path file = folder.resolve(name + ".cartwright");
        store.openOrCreate(file).close();
        return new ProjectData(
                file, small.summary(), small.catalog(), small.baskets(), small.occasions(), small.index());
    }

    private PairViewModel.Source source(ProjectData of, MinedSlice mined) {
        RuleTable rules = mined.rules();
        return new PairViewModel.Source(
                of,
                SmallShop.encoded(of),
                mined.slice(),
                rules,
                () -> RuleSelection.everyRule(rules).rows());
    }

    private static MinedSlice all(ProjectData of) {
        return MineSlice.ofAll(of, new MiningSettings(5, 4), RuleLimits.singleConsequent(0))
                .run(Progress.SILENT);
    }

    @Test
    void opensThePairWithItsCountsAndMarksIt() {
        model.use(source(data, all(data)));
        model.open(SmallShop.SHOE, SmallShop.SOCK);
        PairFacts facts = model.pageProperty().get().facts();
        assertEquals(new RuleCounts(30, 40, 30, 100), facts.all());
        assertEquals(new RuleCounts(30, 30, 40, 100), PairFacts.turned(facts.all()));
        assertEquals(facts.all(), facts.slice());
        assertFalse(facts.inSearch());
        assertEquals(0.8, facts.similarity(), 1e-6);
        assertEquals(
                Itemset.of(SmallShop.SHOE, SmallShop.SOCK),
                selection.itemsProperty().get());
    }

    @Test
    void countsTheSearchApart() throws Exception {
        QueryAnswer answer = new AnswerQuery(
                        data, SmallShop.search(data), AnswerQuery.Words.of("Tent", MatchMode.BEST), BasketMask.ALL)
                .run(Progress.SILENT);
        MinedSlice mined = MineSlice.near(
                        data,
                        answer,
                        new SliceChoice.NearestCount(50),
                        new MiningSettings(5, 4),
                        RuleLimits.singleConsequent(0))
                .run(Progress.SILENT);
        model.use(source(data, mined));
        model.open(SmallShop.TENT, SmallShop.STOVE);
        PairFacts facts = model.pageProperty().get().facts();
        assertTrue(facts.inSearch());
        assertEquals(new RuleCounts(20, 50, 20, 50), facts.slice());
        assertEquals(new RuleCounts(20, 50, 30, 100), facts.all());
    }

    @Test
    void theRuleOfThePairIsTheShortestAndCanBeSelected() {
        model.use(source(data, all(data)));
        model.open(SmallShop.SOCK, SmallShop.BAND);
        assertNotNull(model.pageProperty().get().rule());
        model.selectRule();
        assertEquals(
                Itemset.of(SmallShop.SOCK, SmallShop.BAND),
                selection.itemsProperty().get());
        assertEquals(model.pageProperty().get().rule(), selection.ruleProperty().get());
        model.open(SmallShop.SHOE, SmallShop.TENT);
        assertNull(model.pageProperty().get().rule());
        model.selectRule();
        assertNull(selection.ruleProperty().get());
    }

    @Test
    void otherRulesCountAgainAndAnotherProjectClosesThePage() {
        model.use(source(data, all(data)));
        model.open(SmallShop.SHOE, SmallShop.SOCK);
        PairViewModel.Page before = model.pageProperty().get();
        model.use(source(data, all(data)));
        assertTrue(before != model.pageProperty().get());
        ProjectData other = SmallShop.data();
        model.use(source(other, all(other)));
        assertNull(model.pageProperty().get());
    }

    @Test
    void whatIsNamedAlikeStandsBesideWhatIsBoughtAlikeOnceThatIsTrained() throws Exception {
        model.use(source(data, all(data)));
        model.open(SmallShop.SHOE, SmallShop.SOCK);
        Likes before = model.pageProperty().get().likes();
        assertFalse(before.trained());
        assertEquals(List.of(), before.boughtLike());
        assertEquals(SmallShop.SOCK, before.named().get(0).itemId());
        assertEquals(0.8, before.named().get(0).byName(), 1e-6);

        int items = data.catalog().size();
        float[] vectors = new float[items * Item2Vec.SIZE];
        float[][] bought = {{1, 0}, {0, 1}, {0.6f, 0.8f}, {0.8f, -0.6f}, {-1, 0}};
        for (int item = 0; item < items; item++) {
            System.arraycopy(bought[item], 0, vectors, item * Item2Vec.SIZE, 2);
        }
        float[] draws = new float[items];
        Arrays.fill(draws, 1);
        byte[] weights = new LearnedWeights(List.of(
                        new LearnedWeights.Matrix(items, Item2Vec.SIZE, vectors),
                        new LearnedWeights.Matrix(Item2Vec.SIZE, items, new float[vectors.length]),
                        new LearnedWeights.Matrix(1, items, draws)))
                .toBytes();
        byte[] ranker = new byte[weights.length + 1];
        System.arraycopy(weights, 0, ranker, 1, weights.length);
        try (Project project = store.open(data.file())) {
            project.keep("ranker.item2vec", ranker);
        }
        model.refresh();
        Likes likes = model.pageProperty().get().likes();
        assertTrue(likes.trained(), "also where it is off as a ranker");
        assertEquals(0, likes.bought(), 1e-6);
        assertEquals(
                List.of(SmallShop.TENT, SmallShop.BAND, SmallShop.SOCK, SmallShop.STOVE),
                likes.boughtLike().stream().map(LikeItem::itemId).toList());
        assertEquals(before.named().get(0).itemId(), likes.named().get(0).itemId());
    }
}
