package chronicle.query.postgres;

import chronicle.events.Kind;
import chronicle.events.Statement;
import chronicle.events.Titles;
import chronicle.events.Trees;
import chronicle.query.timeline.Happening;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an answer rests on as JSON: {@code {entry, revision, kind, on, title, sources, disputed}}. The same reasons are
 * told over and over and by several views, and a revision never changes, so their texts are kept for all.
 */
public final class Reasons {

    private static final int REMEMBERED = 50_000;
    private final Map<Happening, String> texts = new ConcurrentHashMap<>();

    String text(Happening happening) {
        String known = texts.get(happening);
        if (known != null) {
            return known;
        }
        if (texts.size() >= REMEMBERED) {
            texts.clear();
        }
        String text = write(happening);
        texts.put(happening, text);
        return text;
    }

    private static String write(Happening happening) {
        Statement statement = happening.statement();
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("entry", happening.entry());
        reason.put("revision", happening.revision());
        reason.put("kind", Kind.of(statement.event()).name());
        reason.put("on", statement.on().text());
        reason.put("title", Titles.of(statement.event()));
        reason.put("sources", Trees.write(statement.sources()));
        reason.put("disputed", statement.disputed());
        return Json.write(reason);
    }
}
