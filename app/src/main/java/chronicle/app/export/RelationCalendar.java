package chronicle.app.export;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.query.question.Entry;
import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened between two parties as a calendar (RFC 5545). An entry whose days are known is an event of whole days; one
 * whose day is in doubt is a journal entry without a day, which calendars show as text or not at all, but never on a day
 * that nobody vouches for.
 */
public final class RelationCalendar {
    /** The media type of iCalendar. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern DOUBT = Pattern.compile("[~?%]");
    private static final int LAST_YEAR = 9998;

    /** What folds a line lets one more space stand at its end. */
    private static final int LINE = 75 - 1;

    private final String site;
    private final VObjectWriter out;

    private RelationCalendar(String site, VObjectWriter out) {
        this.site = site;
        this.out = out;
    }

    /** Writes the calendar of a relation, each entry as it comes; nothing is kept, and the writer stays open. */
    public static void write(Writer to, String site, String relation, Consumer<Consumer<Entry>> entries) {
        var calendar = new RelationCalendar(site, new VObjectWriter(to, SyntaxStyle.NEW));
        try {
            calendar.out.writeBeginComponent("VCALENDAR");
            calendar.plain("VERSION", "2.0");
            calendar.plain("PRODID", "-//Chronicle//Relations//EN");
            calendar.text("NAME", "The relation " + relation);
            calendar.text("X-WR-CALNAME", "The relation " + relation);
            calendar.plain("URL", site + "/relations/" + relation);
            entries.accept(calendar::entry);
            calendar.out.writeEndComponent("VCALENDAR");
            calendar.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Days(LocalDate first, LocalDate last) {}

    /** The days of an entry, if there is no doubt about them, and a calendar can name them. */
    private static Optional<Days> days(Edtf on) {
        if (DOUBT.matcher(on.text()).find()) {
            return Optional.empty();
        }
        return day(on.start())
                .flatMap(first -> on.end().flatMap(RelationCalendar::day).map(last -> new Days(first, last)));
    }

    private static Optional<LocalDate> day(Bounds bounds) {
        return Optional.of(bounds.earliest())
                .filter(day -> day.equals(bounds.latest()) && day.getYear() > 0 && day.getYear() <= LAST_YEAR);
    }

    private void entry(Entry entry) {
        try {
            var days = days(Edtf.parse(entry.on()));
            var component = days.isPresent() ? "VEVENT" : "VJOURNAL";
            out.writeBeginComponent(component);
            plain("UID", entry.id() + "@chronicle");
            plain("DTSTAMP", instant(entry.recordedAt()));
            plain("LAST-MODIFIED", instant(entry.recordedAt()));
            plain("SEQUENCE", String.valueOf(entry.revision() - 1));
            if (days.isPresent()) {
                day("DTSTART", days.get().first());
                day("DTEND", days.get().last().plusDays(1));
                plain("TRANSP", "TRANSPARENT");
                plain("STATUS", entry.disputed() ? "TENTATIVE" : "CONFIRMED");
            }
            text("SUMMARY", days.isPresent() ? entry.title() : entry.on() + ": " + entry.title());
            text("DESCRIPTION", description(entry));
            text("CATEGORIES", entry.kind());
            plain("URL", site + "/entries/" + entry.id());
            out.writeEndComponent(component);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String description(Entry entry) {
        return "On " + entry.on() + (entry.disputed() ? " (its sources differ)" : "") + ".\nSources: "
                + StreamSupport.stream(JSON.readTree(entry.sources()).spliterator(), false)
                        .map(source -> source.path("title").asString())
                        .collect(Collectors.joining("; "));
    }

    private static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    private void day(String name, LocalDate day) throws IOException {
        var parameters = new VObjectParameters();
        parameters.put("VALUE", "DATE");
        write(new VObjectProperty(null, name, parameters, DAY.format(day)));
    }

    private void plain(String name, String value) throws IOException {
        write(new VObjectProperty(name, value));
    }

    private void text(String name, String value) throws IOException {
        write(new VObjectProperty(name, VObjectPropertyValues.escape(value).replace("\n", "\\n")));
    }

    /** A line has 75 bytes at most; what folds them counts characters, none of which has more bytes than the widest. */
    private void write(VObjectProperty property) throws IOException {
        int widest = property.getValue()
                .chars()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3)
                .max()
                .orElse(1);
        out.getFoldedLineWriter().setLineLength(LINE / widest);
        out.writeProperty(property);
    }
}
