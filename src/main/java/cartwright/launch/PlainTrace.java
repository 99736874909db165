package cartwright.launch;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/** Writes errors to the log without their messages: those may quote a file, a product or a customer. */
public final class PlainTrace extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy error = event.getThrowableProxy(); error != null; error = error.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(error.getClassName())
                    .append('\n');
            StackTraceElementProxy[] frames = error.getStackTraceElementProxyArray();
            for (int i = 0; i < frames.length - error.getCommonFrames(); i++) {
                text.append("  ").append(frames[i].getSTEAsString()).append('\n');
            }
        }
        return text.toString();
    }
}
