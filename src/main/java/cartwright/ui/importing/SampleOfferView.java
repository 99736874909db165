package cartwright.ui.importing;

import cartwright.app.port.SampleProjects.Download;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.ui.ViewContext;
import cartwright.ui.shell.ConsentView;
import java.util.Objects;

/** Asks where a sample is to come from, and says whose it is, before anything is fetched. */
public final class SampleOfferView {

    private SampleOfferView() {}

    /**
     * What the analyst may choose.
     *
     * @param download fetches the sample
     * @param copy asks for a copy and opens it
     */
    public record Answers(Runnable download, Runnable copy) {}

    /**
     * Returns the view.
     *
     * @param sample a sample that can be downloaded
     * @param close closes the dialog
     */
    public static ConsentView of(ViewContext context, Sample sample, Answers answers, Runnable close) {
        Download download = Objects.requireNonNull(sample.source().download(), sample.id());
        String size = context.messages().text("sample.megabytes", download.bytes() / 1e6);
        ConsentView view = new ConsentView(
                context,
                context.messages().text("sample.question", sample.title()),
                context.messages().text("sample.promise"),
                close);
        view.fact("sample.source", sample.source().name());
        view.fact("sample.licence", sample.source().licence());
        view.fact("sample.attribution", sample.source().attribution());
        view.fact("sample.address", download.address());
        view.fact("sample.size", size);
        view.answer("sampleCopy", context.messages().text("sample.copy"), answers.copy());
        view.answer("sampleDownload", context.messages().text("sample.download", size), answers.download());
        return view;
    }
}
