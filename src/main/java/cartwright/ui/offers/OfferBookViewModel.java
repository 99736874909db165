package cartwright.ui.offers;

import cartwright.app.job.Job;
import cartwright.app.port.OfferFiles;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.OfferWishes.Place;
import cartwright.app.session.ProjectData;
import cartwright.app.task.KeepOfferBook;
import cartwright.app.task.MakeOffers;
import cartwright.app.task.ReadOfferBook;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.core.recommend.ItemFacts;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.offers.OfferChange.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the merchandiser decided about the offers of the open project; every change is kept with it and can be undone. */
public final class OfferBookViewModel {

    private final ProjectStore store;
    private final OfferFiles files;
    private final LatestOnly<Opened> reading;
    private final LatestOnly<OfferBook> keeping;
    private final LatestOnly<Runnable> importing;
    private final LatestOnly<Path> exporting;
    private final OfferHistory history;
    private final ReadOnlyObjectWrapper<OfferBook> book = new ReadOnlyObjectWrapper<>(this, "book", OfferBook.empty(0));
    private final ReadOnlyObjectWrapper<Shop> shop = new ReadOnlyObjectWrapper<>(this, "shop", Shop.NONE);
    private final ReadOnlyObjectWrapper<@Nullable OfferChange> last = new ReadOnlyObjectWrapper<>(this, "last");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> refused = new ReadOnlyObjectWrapper<>(this, "refused");
    private final ReadOnlyObjectWrapper<@Nullable Path> exported = new ReadOnlyObjectWrapper<>(this, "exported");
    private @Nullable ProjectData data;

    /**
     * What can be chosen from.
     *
     * @param catalog the products; null without a project
     * @param categories the categories of the products, in the order of the catalogue
     * @param timed whether every basket has a time, so that old ones can count less
     */
    public record Shop(@Nullable ItemCatalog catalog, List<String> categories, boolean timed) {

        static final Shop NONE = new Shop(null, List.of(), false);

        static Shop of(ProjectData data) {
            Set<String> categories = new LinkedHashSet<>();
            for (Item item : data.catalog().items()) {
                if (!item.category().isEmpty()) {
                    categories.add(item.category());
                }
            }
            boolean timed = data.baskets().size() > 0;
            for (int basket = 0; basket < data.baskets().size() && timed; basket++) {
                timed = data.occasions().time(basket) != Occasions.NO_TIME;
            }
            return new Shop(data.catalog(), List.copyOf(categories), timed);
        }
    }

    private record Opened(OfferBook book, Shop shop) {}

    /**
     * Creates the book of no project.
     *
     * @param runner reads and writes the project
     * @param exporter writes files
     * @param problems takes errors that the analyst must read
     */
    public OfferBookViewModel(
            ProjectStore store, OfferFiles files, JobRunner runner, JobRunner exporter, Consumer<Throwable> problems) {
        this(store, files, new Runners(runner, exporter), problems, () -> System.nanoTime() / 1_000_000);
    }

    /** Where the work is done. */
    record Runners(JobRunner reading, JobRunner exporting) {}

    /** Creates the book with a clock that tells which changes are one step, in milliseconds from anywhere. */
    OfferBookViewModel(
            ProjectStore store, OfferFiles files, Runners runners, Consumer<Throwable> problems, LongSupplier millis) {
        this.store = store;
        this.files = files;
        history = new OfferHistory(millis);
        reading = new LatestOnly<>(runners.reading(), this::opened, problems);
        keeping = new LatestOnly<>(runners.reading(), kept -> {}, problems);
        importing = new LatestOnly<>(runners.reading(), Runnable::run, refused::set);
        exporting = new LatestOnly<>(runners.exporting(), exported::set, problems);
    }

    /** Is about another project, or about this one after an import. */
    public void use(@Nullable ProjectData project) {
        data = project;
        history.clear();
        refused.set(null);
        book.set(OfferBook.empty(project == null ? 0 : project.catalog().size()));
        shop.set(Shop.NONE);
        tell();
        if (project == null) {
            reading.cancel();
            return;
        }
        ReadOfferBook job = new ReadOfferBook(store, files, project);
        reading.request(progress -> new Opened(job.run(progress), Shop.of(project)));
    }

    private void opened(Opened found) {
        shop.set(found.shop());
        book.set(found.book());
    }

    /** Tells whether attach rates are drawn towards the base rates; not where the catalogue is that of another project. */
    public boolean smooths(ItemCatalog catalog) {
        return catalog.equals(shop.get().catalog()) && book.get().wishes().smoothed();
    }

    /** Returns what offers are made by, with attach rates by their lower ends; plain where the catalogue is that of another project. */
    public MakeOffers.Terms terms(ItemCatalog catalog) {
        OfferBook now = book.get();
        return catalog.equals(shop.get().catalog())
                ? new MakeOffers.Terms(now.wishes().settings(), now.wishes().halfLifeDays(), now.facts(), now.rules())
                : MakeOffers.Terms.plain(catalog.size());
    }

    /**
     * Wants something else.
     *
     * @param control what was moved: its steps in quick succession are undone as one
     */
    public void want(OfferWishes wishes, String control) {
        change(with(wishes), new OfferChange(Kind.WEIGHT, ""), control);
    }

    /** Puts a product in another place. */
    public void put(Item item, Place place) {
        Kind kind = switch (place) {
            case USUAL -> Kind.USUAL;
            case FIRST -> Kind.PINNED;
            case HIDDEN -> Kind.HIDDEN;
            case NEVER -> Kind.NEVER;
        };
        change(with(book.get().wishes().with(item.id(), place)), new OfferChange(kind, item.name()), "");
    }

    private OfferBook with(OfferWishes wishes) {
        OfferBook now = book.get();
        return new OfferBook(wishes, now.rules(), now.facts(), now.hasFacts(), now.leftOut());
    }

    /** Adds rules; those that are there already are not added again. */
    public void addRules(List<Rule> rules) {
        Set<Rule> all = new LinkedHashSet<>(book.get().rules().rules());
        int before = all.size();
        all.addAll(rules);
        if (all.size() > before) {
            change(with(all), new OfferChange(Kind.RULES_ADDED, Integer.toString(all.size() - before)), "");
        }
    }

    /** Removes rules. */
    public void removeRules(List<Rule> rules) {
        List<Rule> left = new ArrayList<>(book.get().rules().rules());
        int before = left.size();
        left.removeAll(rules);
        if (left.size() < before) {
            change(with(left), new OfferChange(Kind.RULES_REMOVED, Integer.toString(before - left.size())), "");
        }
    }

    private OfferBook with(Iterable<Rule> rules) {
        List<Rule> list = new ArrayList<>();
        rules.forEach(list::add);
        OfferBook now = book.get();
        return new OfferBook(now.wishes(), new BusinessRules(list), now.facts(), now.hasFacts(), List.of());
    }

    /** Adds the rules of a file as the command line reads it; a line that makes no sense refuses all of it. */
    public void importRules(Path file) {
        importing(now -> {
            BusinessRules read = files.rules(file, now.catalog());
            return () -> addRules(read.rules());
        });
    }

    /** Takes margin, stock and rating from a file as the command line reads it. */
    public void importFacts(Path file) {
        importing(now -> {
            ItemFacts read = files.facts(file, now.catalog());
            return () -> change(with(read, true), new OfferChange(Kind.FACTS_READ, ""), "");
        });
    }

    /** Knows nothing of the products any more. */
    public void forgetFacts() {
        int items = data == null ? 0 : data.catalog().size();
        change(with(ItemFacts.unknown(items), false), new OfferChange(Kind.FACTS_FORGOTTEN, ""), "");
    }

    private OfferBook with(ItemFacts facts, boolean any) {
        OfferBook now = book.get();
        return new OfferBook(now.wishes(), now.rules(), facts, any, now.leftOut());
    }

    private interface Reading {
        Runnable read(ProjectData data) throws Exception;
    }

    private void importing(Reading reader) {
        ProjectData now = data;
        refused.set(null);
        if (now != null) {
            Job<Runnable> job = progress -> reader.read(now);
            importing.request(job);
        }
    }

    /** Writes the rules as the command line reads them. */
    public void exportRules(Path file) {
        ProjectData now = data;
        BusinessRules rules = book.get().rules();
        if (now != null) {
            exporting.request(progress -> {
                files.writeRules(file, rules, now.catalog());
                return file;
            });
        }
    }

    /** Goes back to the book before the last change. */
    public void undo() {
        show(history.undo(book.get()));
    }

    /** Does again what was last undone. */
    public void redo() {
        show(history.redo(book.get()));
    }

    private void change(OfferBook other, OfferChange change, String control) {
        if (data != null && !other.equals(book.get())) {
            history.record(book.get(), change, control);
            refused.set(null);
            show(other);
        }
    }

    private void show(@Nullable OfferBook other) {
        ProjectData now = data;
        if (other != null && now != null) {
            book.set(other);
            keeping.request(new KeepOfferBook(store, files, now, other));
        }
        tell();
    }

    private void tell() {
        last.set(history.last());
        canRedo.set(history.canRedo());
    }

    /** Returns what was decided. */
    public ReadOnlyObjectProperty<OfferBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Returns what can be chosen from. */
    public ReadOnlyObjectProperty<Shop> shopProperty() {
        return shop.getReadOnlyProperty();
    }

    /** Returns what would be undone; null where there is nothing. */
    public ReadOnlyObjectProperty<@Nullable OfferChange> lastChangeProperty() {
        return last.getReadOnlyProperty();
    }

    /** Tells whether a change was undone. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Returns why a file was not taken; null when the last one was. */
    public ReadOnlyObjectProperty<@Nullable Throwable> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Returns the file that was written last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Path> exportedProperty() {
        return exported.getReadOnlyProperty();
    }
}
