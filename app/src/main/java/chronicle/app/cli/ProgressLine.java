package chronicle.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An operation as a line on a terminal, written over until it ends; elsewhere one line for each thing it has to say. */
final class ProgressLine {
    private static final int MOST_FAILURES = 60;
    private static final int WIDTH = 110;

    private final PrintWriter out;
    private final boolean terminal;
    private String last = "";

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** How an operation is asked for. */
    interface Operation {
        JsonNode now() throws IOException, InterruptedException;
    }

    /**
     * Shows an operation until it ends or waits. A server that does not answer, such as one that starts again, is asked
     * again for a while.
     *
     * @return the exit code: 0 done, 1 waits, 3 failed, 4 cancelled
     */
    int follow(Operation operation, Duration every) throws IOException, InterruptedException {
        int failures = 0;
        while (true) {
            try {
                JsonNode now = operation.now();
                failures = 0;
                String state = now.path("state").asString();
                if (!state.equals("running")) {
                    return end(state, now);
                }
                show(line(now));
            } catch (IOException unanswered) {
                if (++failures == MOST_FAILURES) {
                    throw unanswered;
                }
                show("the server does not answer; it is asked again");
            }
            Thread.sleep(every);
        }
    }

    private int end(String state, JsonNode now) {
        show(line(now));
        if (terminal) {
            out.println();
        }
        out.flush();
        long differences = now.path("differences").asLong();
        return switch (state) {
            case "done" -> told(0, "Done: what was built answers.");
            case "waiting" ->
                told(
                        1,
                        differences == 0
                                ? "It waits for a word: POST /api/v1/operations/" + id(now) + "/switch"
                                : differences + " differences were found, such as "
                                        + now.path("examples").path(0) + ". It waits for a word: POST"
                                        + " /api/v1/operations/" + id(now) + "/switch, or DELETE to cancel it");
            case "failed" -> told(3, "It failed: " + now.path("failure").asString());
            case "cancelled" -> told(4, "It was cancelled.");
            default -> throw new IllegalStateException("an operation in the state " + state);
        };
    }

    private static String id(JsonNode now) {
        return now.path("id").asString();
    }

    private int told(int code, String sentence) {
        out.println(sentence);
        out.flush();
        return code;
    }

    /** Such as {@code telling: 12,000 of 48,000 events, 25.0 %, 6,100 a second, 6 s left}. */
    static String line(JsonNode now) {
        String left = now.path("secondsLeft").isNumber()
                ? ", " + now.path("secondsLeft").asLong() + " s left"
                : "";
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d events, %.1f %%, %,.0f a second%s",
                now.path("step").asString(now.path("state").asString()),
                now.path("done").asLong(),
                now.path("total").asLong(),
                now.path("percent").asDouble(),
                now.path("rate").asDouble(),
                left);
    }

    private void show(String line) {
        if (line.equals(last)) {
            return;
        }
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        } else {
            out.println(line);
        }
        out.flush();
        last = line;
    }
}
