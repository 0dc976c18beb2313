package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Margin;
import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chiefs of mission: appointed, arrived, in post, and gone, each day as far as the publisher knows it. Who headed an
 * office of the department or a mission to an organization is listed as left out.
 */
final class ChiefRecords {
    private static final Party US = Parties.party("US").orElseThrow();
    private static final Map<String, String> RANKS =
            Table.read("roles.csv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private final Extract.Builder extract;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> residences = new HashMap<>();

    ChiefRecords(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            Records.each(files, file, Set.of("person", "concurrent-appointments"), (_, element) -> learn(element));
        }
        for (String file : files.names()) {
            Records.each(files, file, Set.of("chief", "principal"), (around, element) -> read(around, element));
        }
    }

    private void learn(Element element) {
        if (element.name().equals("person")) {
            element.said("id").ifPresent(id -> people.put(id, name(element)));
        } else {
            element.child("resident-at")
                    .flatMap(at -> at.said("locale-id"))
                    .ifPresent(
                            city -> element.all("chief-id").forEach(chief -> residences.put(chief.text(), city(city))));
        }
    }

    private static String name(Element person) {
        Element parts = person.child("persName").orElse(person);
        return Stream.of("forename", "nameLink", "surname", "genName")
                .flatMap(part -> parts.all(part))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void read(List<String> around, Element element) {
        if (element.name().equals("principal")) {
            leaveOut(element, "an office at the head of a department, which stands between no two states");
        } else if (around.contains("org-mission")) {
            leaveOut(element, "a chief of a mission to an organization, which no state receives");
        } else {
            chief(around.contains("other-nominees"), element);
        }
    }

    private void leaveOut(Element element, String why) {
        String localId = extract.record(element.said("id").orElse("?"));
        extract.leftOut(
                localId,
                why + ": "
                        + element.said("role-title-id").map(ChiefRecords::title).orElse("an unnamed office"));
    }

    private void chief(boolean nominee, Element chief) {
        String localId = extract.record(chief.said("id").orElse("?"));
        String person = chief.said("person-id").orElse("?");
        String role = chief.said("role-title-id").orElse("?");
        String territory = chief.said("contemporary-territory-id").orElse("?");
        Dates dates = new Dates(
                date(chief, "appointed"), date(chief, "arrived"), date(chief, "started"), date(chief, "ended"));
        Optional<LocalDate> first = dates.first();
        if (first.isEmpty()) {
            extract.leftOut(
                    localId,
                    nominee ? "nominated, and never appointed" : "none of the four days of this chief is known");
            return;
        }
        Optional<Party> host = Territories.party(territory, first.get());
        if (host.isEmpty() || !RANKS.containsKey(role)) {
            extract.broken(localId, "no party is known for the territory " + territory + ", or no rank for " + role);
            return;
        }
        String name = people.getOrDefault(person, title(person));
        new Telling(localId, person, name, host.get(), RANKS.get(role), nominee, chief, dates).tell();
    }

    private static Optional<Edtf> date(Element chief, String moment) {
        return chief.child(moment).flatMap(one -> one.said("date")).flatMap(Days::date);
    }

    /** A city whose name is another's too has its country behind it: {@code london_uk}. */
    private static String city(String locale) {
        return title(locale.replaceFirst("_.*", ""));
    }

    private static String title(String slug) {
        return Stream.of(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private record Dates(
            Optional<Edtf> appointed, Optional<Edtf> arrived, Optional<Edtf> started, Optional<Edtf> ended) {

        Optional<LocalDate> first() {
            return Stream.of(appointed, arrived, started, ended)
                    .flatMap(Optional::stream)
                    .map(date -> date.start().earliest())
                    .findFirst();
        }

        /** When the post was taken: the day itself, or for who arrived or left again, between the days around it. */
        Optional<Edtf> inPost() {
            if (started.isPresent() || (arrived.isEmpty() && ended.isEmpty())) {
                return started;
            }
            String after = arrived.or(() -> appointed).map(Edtf::text).orElse("");
            return Days.date("[" + after + ".." + ended.map(Edtf::text).orElse("") + "]");
        }
    }

    /** What is told of one chief. */
    private final class Telling {
        private final String localId;
        private final String person;
        private final String name;
        private final Party host;
        private final Optional<String> rank;
        private final Optional<String> post;
        private final boolean nominee;
        private final Element chief;
        private final Dates dates;

        Telling(
                String localId,
                String person,
                String name,
                Party host,
                String rank,
                boolean nominee,
                Element chief,
                Dates dates) {
            this.localId = localId;
            this.person = person;
            this.name = name;
            this.host = host;
            this.rank = Optional.of(rank);
            this.post = Optional.ofNullable(residences.get(localId));
            this.nominee = nominee;
            this.chief = chief;
            this.dates = dates;
        }

        void tell() {
            Optional<Edtf> inPost = nominee ? Optional.empty() : dates.inPost();
            boolean served = inPost.isPresent();
            dates.appointed.ifPresent(on -> draft(
                    "appointed",
                    on,
                    new EnvoyAppointed(US, host, name, rank, post),
                    Notes.margin(List.of(
                            remark("appointed"),
                            served
                                    ? Optional.empty()
                                    : Optional.of(
                                            nominee ? "Nominee; did not take the post." : "Did not take the post."),
                            served ? Optional.empty() : chief.said("note")))));
            inPost.ifPresent(on -> draft(
                    "started",
                    on,
                    new EnvoyTookPost(US, host, name, rank, post, credentials()),
                    Notes.margin(List.of(
                            remark("started"), dates.arrived.map(day -> "Arrived " + day + "."), chief.said("note")))));
            if (served) {
                dates.ended.ifPresent(on -> draft(
                        "ended",
                        on,
                        new EnvoyDeparted(US, host, name, rank, post),
                        Notes.margin(List.of(remark("ended")))));
            }
        }

        /** Without a word to the contrary, ambassadors, envoys and ministers are in post once they presented them. */
        private Optional<Edtf> credentials() {
            boolean accredited = !rank.orElse("").startsWith("Chargé d’Affaires");
            return accredited
                            && remark("started")
                                    .filter(note -> !note.contains("redential"))
                                    .isEmpty()
                    ? dates.started
                    : Optional.empty();
        }

        private Optional<String> remark(String moment) {
            return chief.child(moment)
                    .flatMap(one -> one.said("note")
                            .map(note -> note.endsWith(" on")
                                    ? note + " " + one.said("date").orElse("a day unknown") + "."
                                    : note.endsWith(".") ? note : note + "."));
        }

        private void draft(String moment, Edtf on, DiplomaticEvent event, Margin margin) {
            String id = localId + "/" + moment;
            extract.draft(
                    id,
                    new Statement(
                            on, event, margin, List.of(extract.publication().source(person, id, Map.of()))));
        }
    }
}
