package cartwright.ui;

import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.OfferFiles;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.SampleProjects;
import cartwright.app.port.SettingsStore;
import cartwright.app.task.ReadAhead;
import cartwright.core.lexical.StopWords;
import java.time.Clock;

/**
 * What the window works with.
 *
 * @param projects opens project files
 * @param files reads basket files
 * @param encoders opens encoders
 * @param writer writes results
 * @param samples the sample data
 * @param settings what is remembered between starts
 * @param stopWords words that a search by words leaves out
 * @param clock for rates of work
 * @param offerFiles reads and writes business rules and facts of products
 * @param trainer trains rankers
 * @param ahead what was read before the window stands
 */
public record UiServices(
        ProjectStore projects,
        BasketFiles files,
        EncoderProvider encoders,
        AnalysisWriter writer,
        SampleProjects samples,
        SettingsStore settings,
        StopWords stopWords,
        Clock clock,
        OfferFiles offerFiles,
        RankerTrainer trainer,
        ReadAhead ahead) {

    /** Nothing was read before. */
    public UiServices(
            ProjectStore projects,
            BasketFiles files,
            EncoderProvider encoders,
            AnalysisWriter writer,
            SampleProjects samples,
            SettingsStore settings,
            StopWords stopWords,
            Clock clock,
            OfferFiles offerFiles,
            RankerTrainer trainer) {
        this(
                projects,
                files,
                encoders,
                writer,
                samples,
                settings,
                stopWords,
                clock,
                offerFiles,
                trainer,
                ReadAhead.nothing());
    }
}
