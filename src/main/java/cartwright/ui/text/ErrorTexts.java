package cartwright.ui.text;

import cartwright.app.port.EncoderException;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.NoPrinterException;
import cartwright.app.port.OfferFileException;
import cartwright.app.port.StoreException;
import cartwright.app.task.NoTimesException;
import java.nio.file.Path;
import java.util.Locale;

/** What went wrong, as one sentence with what the analyst can do about it. */
public final class ErrorTexts {

    private final Messages messages;

    /** Creates the sentences of a language. */
    public ErrorTexts(Messages messages) {
        this.messages = messages;
    }

    /** Returns the sentence of an error; one of our own mistakes gets a code to report. */
    public String sentence(Throwable error) {
        if (error instanceof ImportException wrong) {
            boolean role = wrong.reason() == ImportException.Reason.NO_ROLE;
            return of(
                    wrong.reason(),
                    file(wrong.file()),
                    role ? messages.name(Role.valueOf(wrong.detail())) : wrong.detail());
        }
        if (error instanceof StoreException wrong) {
            return of(wrong.reason(), file(wrong.file()), "");
        }
        if (error instanceof EncoderException wrong) {
            return of(wrong.reason(), wrong.subject(), "");
        }
        if (error instanceof ExportException wrong) {
            return messages.text("error.export", file(wrong.file()));
        }
        if (error instanceof OfferFileException wrong) {
            return messages.text(
                    Messages.keyOf(wrong.reason()),
                    file(wrong.file()),
                    String.valueOf(wrong.line()),
                    wrong.column(),
                    wrong.text());
        }
        if (error instanceof NoTimesException wrong) {
            return messages.text("error.noTimes", file(wrong.file()));
        }
        if (error instanceof NoPrinterException) {
            return messages.text("error.noPrinter");
        }
        if (error instanceof OutOfMemoryError) {
            return messages.text("error.memory");
        }
        return messages.text("error.ours", code(error));
    }

    /** Returns a short code that is the same for the same mistake: its type and where it happened. */
    public static String code(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getLineNumber();
        return String.format(Locale.ROOT, "%06X", (error.getClass().getName() + place).hashCode() & 0xFFFFFF);
    }

    /** Returns what kind of error it is, for the log: without its message, which may quote the analyst's data. */
    public static String kind(Throwable error) {
        String type = error.getClass().getSimpleName();
        if (error instanceof ImportException wrong) {
            return type + " " + wrong.reason();
        }
        if (error instanceof StoreException wrong) {
            return type + " " + wrong.reason();
        }
        return error instanceof EncoderException wrong ? type + " " + wrong.reason() : type;
    }

    private String of(Enum<?> reason, String subject, String detail) {
        return messages.text(Messages.keyOf(reason), subject, detail);
    }

    /** A path without a name (the root of a disk) is shown whole. */
    private static String file(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
