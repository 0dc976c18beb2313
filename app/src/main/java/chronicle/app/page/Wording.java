package chronicle.app.page;

import static java.util.stream.Collectors.joining;

import chronicle.events.Edtf;
import chronicle.query.engine.Certainty;
import chronicle.query.question.Effect;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import chronicle.seed.plan.FieldDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What pages say, in the words of the message bundle. */
@Component
public final class Wording {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern WITHIN_A_MONTH = Pattern.compile("([0-9]+) (\\S+ [0-9]+) to ([0-9]+) \\2");
    private static final Pattern WITHIN_A_YEAR = Pattern.compile("^([0-9]+ \\S+) ([0-9]+) to ([0-9]+ \\S+) \\2$");
    private static final Pattern OF_A_DAY = Pattern.compile("(?:about |perhaps )*[0-9]{1,2}(?: [A-Z][a-z]|–)");
    private static final Pattern WITH_PREPOSITION = Pattern.compile("(?:from|until) ");
    private static final String BY = "by ";
    private static final String BETWEEN = "between ";
    private static final int MOST_ALTERNATIVES = 3;

    private final MessageSource bundle;

    Wording(MessageSource bundle) {
        this.bundle = bundle;
    }

    public String say(String key, Object... arguments) {
        return bundle.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** Since when a possible answer holds, shortly. */
    public Optional<String> since(String view, Possible one) {
        return Sentences.since(view, one, this);
    }

    public String day(LocalDate day) {
        return DateWords.shown(day);
    }

    /** The last day before one on which something is so no longer. */
    public String lastDay(LocalDate until) {
        return day(until.minusDays(1));
    }

    /** A date to be read; two days of a month or a year name these once. */
    public String date(String edtf) {
        var words = DateWords.shown(edtf);
        var within = WITHIN_A_MONTH.matcher(words);
        if (within.matches()) {
            return within.replaceFirst("$1–$3 $2");
        }
        return WITHIN_A_YEAR.matcher(words).replaceFirst("$1 – $3 $2");
    }

    /** Whether nothing is known of when it began, only by when it had. */
    public boolean beginsUnknown(String edtf) {
        return Edtf.parse(edtf).start().earliest().equals(LocalDate.MIN);
    }

    /** What a document about a day is called: with the day, unless nobody asked for one, and with an earlier knowledge. */
    public String title(String what, Dial dial) {
        var dated = dial.assumed() ? what : say("title.on", what, day(dial.asOf()));
        return dial.knownAt()
                .filter(_ -> dial.old() && dial.asked().isPresent())
                .map(known -> say("title.known", dated, instant(known)))
                .orElse(dated);
    }

    public String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    public String party(String id) {
        return Names.party(id);
    }

    public String relation(String dyad) {
        return Names.relation(dyad);
    }

    public String view(String name) {
        return say("view." + name);
    }

    /** Several views by their names; all of them in two words. */
    public String views(List<String> names) {
        return names.size() > 1 && names.size() == Timelines.all().size()
                ? say("views.all")
                : names.stream().map(this::view).collect(joining(", "));
    }

    /** What a kind is called: mission opened. */
    public String kind(String name) {
        return has("kind." + name) ? say("kind." + name) : spelt(name);
    }

    public String subject(String view, String subject) {
        return Names.subject(view, subject);
    }

    public String certainty(Certainty certainty) {
        return say("certainty." + certainty.name().toLowerCase(Locale.ROOT));
    }

    /** Several statuses that are possible, shortly. */
    public String either(List<String> statuses) {
        if (statuses.size() > MOST_ALTERNATIVES) {
            return say("either.many", statuses.getFirst(), statuses.getLast(), statuses.size());
        }
        return String.join(" " + say("either.or") + " ", statuses);
    }

    /** The same of a view's subject; one of which nothing is told has the status with which all begin. */
    public String statuses(String view, List<String> statuses) {
        return either(
                statuses.isEmpty() ? List.of(beginning(Timelines.named(view).orElseThrow())) : statuses);
    }

    private static <S extends Record> String beginning(Timeline<S> view) {
        return view.headline(view.beginning());
    }

    /** The statuses of possible answers as they are stored, shortly. */
    public String eitherOf(String answers) {
        return either(Possible.statuses(answers));
    }

    /** A name of programs, such as lastDay or mission-opened, as a heading. */
    public static String spelt(String name) {
        return Names.capital(name.replace('-', ' ').replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH));
    }

    /** Whether the bundle has that. */
    public boolean has(String key) {
        return bundle.getMessage(key, null, null, Locale.ENGLISH) != null;
    }

    /** What an entry or a source says, part by part. */
    public List<Detail> said(JsonNode said) {
        return Details.whole(this).of(said);
    }

    /** What a part of what a source says is called. */
    public String saidOf(Detail said) {
        var key = "field.says." + said.label().toLowerCase(Locale.ENGLISH);
        return has(key) ? say(key) : said.label();
    }

    /** What an edition says otherwise: Day: 5 May 1994 instead of May 1994. */
    public String differing(FieldDifference difference) {
        var field = difference.field().substring(difference.field().lastIndexOf('.') + 1);
        var label = has("field.says." + field) ? say("field.says." + field) : Detail.label(field);
        var former = difference.before().map(Wording::value);
        var now = difference.after().map(Wording::value);
        if (former.isEmpty()) {
            return say("import.said", label, now.orElse(""));
        }
        return now.map(value -> say("import.differing", label, former.get(), value))
                .orElseGet(() -> say("import.unsaid", label, former.get()));
    }

    private static String value(String said) {
        return Names.party(said).equals(said) ? DateWords.shown(said) : Names.party(said);
    }

    /** What a change did to the answers: embassy instead of none, from 16 March 1992. */
    public String effect(Effect effect) {
        var days = Stream.of(
                        effect.from().map(day -> say("did.from", day(day))),
                        effect.until().map(day -> say("did.until", lastDay(day))))
                .flatMap(Optional::stream)
                .collect(joining(" "));
        var now = statuses(effect.view(), effect.after());
        var former = statuses(effect.view(), effect.before());
        return say(now.equals(former) ? "did.within" : "did", now, former, days.isEmpty() ? say("did.always") : days);
    }

    /** Since or until a date; of one of which only the last possible day is known that day is said to be the last. */
    String end(String key, String on) {
        var words = date(on);
        return words.startsWith(BY)
                ? say(key + ".by", words.substring(BY.length()))
                : say(words.startsWith(BETWEEN) ? key + ".between" : key, words);
    }

    /** A date with its preposition: on 5 May 1994, in July 2009. */
    String at(String edtf) {
        var words = date(edtf);
        if (words.startsWith(BETWEEN)) {
            return say("at.between", words);
        }
        return words.startsWith(BY) ? say("at.by", within(words.substring(BY.length()))) : within(words);
    }

    private String within(String words) {
        if (WITH_PREPOSITION.matcher(words).lookingAt()) {
            return words;
        }
        return say(OF_A_DAY.matcher(words).lookingAt() ? "at.day" : "at.period", words);
    }
}
