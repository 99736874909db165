package cartwright.cli;

import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.NeighbourIndexes;
import cartwright.app.port.OfferFiles;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.SampleProjects;
import cartwright.app.port.SupportCounters;
import cartwright.core.lexical.StopWords;
import java.io.PrintWriter;

/**
 * What the commands work with.
 *
 * @param stopWords words that a search by words leaves out
 * @param out results; UTF-8
 * @param err progress and errors; UTF-8
 * @param interactive whether a person watches: progress is shown
 */
public record CliServices(
        ProjectStore projects,
        BasketFiles files,
        EncoderProvider encoders,
        AnalysisWriter writer,
        SampleProjects samples,
        OfferFiles offerFiles,
        RankerTrainer trainer,
        SupportCounters counters,
        NeighbourIndexes indexes,
        StopWords stopWords,
        PrintWriter out,
        PrintWriter err,
        boolean interactive) {}
