package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
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
    private static final Map<String, Role> ROLES =
            Table.read("roles.csv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], Role::of));

    /** A role of the publisher: the rank as it is told, and whether who has it presents credentials. */
    private record Role(String rank, boolean presents) {
        static Role of(String[] cells) {
            return new Role(cells[1], cells[2].equals("presented"));
        }
    }

    private final Extract.Builder extract;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> residences = new HashMap<>();
    private Optional<Edtf> predecessorLeft = Optional.empty();

    ChiefRecords(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            Records.each(files, file, Set.of("person", "concurrent-appointments"), (_, element) -> learn(element));
        }
        for (String file : files.names()) {
            predecessorLeft = Optional.empty();
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
        String role = chief.said("role-title-id").orElse("?");
        String territory = chief.said("contemporary-territory-id").orElse("?");
        Career career = Career.of(chief);
        Optional<Edtf> inPost = nominee ? career.started() : career.inPost(predecessorLeft);
        if (!nominee) {
            predecessorLeft = career.ended().or(() -> predecessorLeft);
        }
        Optional<LocalDate> first = career.first();
        if (first.isEmpty()) {
            extract.leftOut(
                    localId,
                    nominee ? "nominated, and never appointed" : "none of the four days of this chief is known");
            return;
        }
        Optional<Party> host = Territories.party(territory, first.get());
        if (host.isEmpty() || !ROLES.containsKey(role)) {
            extract.broken(localId, "no party is known for the territory " + territory + ", or no rank for " + role);
            return;
        }
        new Telling(localId, host.get(), ROLES.get(role), nominee, chief, career, inPost).tell();
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

    /** What is told of one chief. */
    private final class Telling {
        private final String localId;
        private final String person;
        private final String name;
        private final Party host;
        private final Role role;
        private final Optional<String> rank;
        private final Optional<String> post;
        private final boolean nominee;
        private final Element chief;
        private final Career career;
        private final Optional<Edtf> inPost;

        Telling(
                String localId,
                Party host,
                Role role,
                boolean nominee,
                Element chief,
                Career career,
                Optional<Edtf> inPost) {
            this.localId = localId;
            this.person = chief.said("person-id").orElse("?");
            this.name = people.getOrDefault(person, title(person));
            this.host = host;
            this.role = role;
            this.rank = Optional.of(role.rank);
            this.post = Optional.ofNullable(residences.get(localId));
            this.nominee = nominee;
            this.chief = chief;
            this.career = career;
            this.inPost = inPost;
        }

        void tell() {
            if (career.appointed().isEmpty()
                    && inPost.isEmpty()
                    && career.ended().isEmpty()) {
                extract.leftOut(localId, "a nominee of whom only the arrival is known");
            }
            career.appointed().ifPresent(on -> draft("appointed", on, new EnvoyAppointed(US, host, name, rank, post)));
            inPost.ifPresent(on -> draft("started", on, new EnvoyTookPost(US, host, name, rank, post, credentials())));
            career.ended().ifPresent(on -> draft("ended", on, new EnvoyDeparted(US, host, name, rank, post)));
        }

        /** The day that the publisher gives as that of the credentials, unless words beside it say what else it is. */
        private Optional<Edtf> credentials() {
            DayInWords started = DayInWords.of(chief, "started");
            boolean presented = started.areBare()
                    || started.words()
                            .filter(said -> said.startsWith("Presented credentials"))
                            .isPresent();
            return role.presents && !nominee && presented ? career.started() : Optional.empty();
        }

        /** What is said of the chief as a whole is told once: of the post being taken, or else of what is known. */
        private List<Optional<String>> remarks(String moment) {
            String whole = inPost.isPresent() ? "started" : career.appointed().isPresent() ? "appointed" : "ended";
            Optional<String> words = DayInWords.of(chief, moment).sentence();
            return moment.equals(whole)
                    ? List.of(
                            nominee ? Optional.of("Listed among other nominees.") : Optional.empty(),
                            words,
                            career.arrived().map(day -> "Arrived " + day + "."),
                            chief.said("note"))
                    : List.of(words);
        }

        private void draft(String moment, Edtf on, DiplomaticEvent event) {
            String id = localId + "/" + moment;
            extract.draft(
                    id,
                    new Statement(
                            on,
                            event,
                            Notes.margin(remarks(moment)),
                            List.of(extract.publication().source(person, id, Map.of()))));
        }
    }
}
