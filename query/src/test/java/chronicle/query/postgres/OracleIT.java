package chronicle.query.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.engine.Told;
import chronicle.query.oracle.PlainReading;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.question.Answer;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the engine on PostgreSQL, where one truth per subject, day and position is also a constraint. */
class OracleIT {

    private static final int SEEDS = 12;
    private static Server server;

    @BeforeAll
    static void startServer() {
        server = Server.start();
        server.execute("create extension btree_gist");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    static Stream<Timeline<?>> views() {
        return Timelines.all().stream();
    }

    @ParameterizedTest(name = "{0}, seeds 1 to 12")
    @MethodSource("views")
    <S extends Record> void stored_answers_equal_a_plain_reading_of_the_journal(Timeline<S> view) throws Exception {
        boolean constrained = false;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            server.empty();
            List<JournalLine> journal = written(RandomJournal.of(seed, 10 + random.nextInt(40), view));
            tell(view, journal, random, !constrained);
            constrained = true;
            compare(view, journal, random, "%s, seed %d".formatted(view.name(), seed));
        }
    }

    private static List<JournalLine> written(List<JournalLine> lines) {
        WrittenJournal journal = new WrittenJournal(server.owner());
        journal.append(lines.stream()
                .map(line -> new WrittenJournal.Act(line.revision(), line.event(), line.provenance()))
                .toList());
        return journal.after(0, Integer.MAX_VALUE);
    }

    /** In batches of one to ten lines, now and then by somebody who remembers nothing, or too little. */
    private static <S extends Record> void tell(
            Timeline<S> view, List<JournalLine> journal, Random random, boolean constrain) throws Exception {
        try (Connection connection = server.application().getConnection()) {
            connection.setAutoCommit(false);
            BeliefTable beliefs = new BeliefTable(Copy.first(view), new Reasons());
            JournalLedger ledger = new JournalLedger(() -> connection, Copy.first(view));
            Materialiser<S> materialiser = new Materialiser<>(view, ledger, random.nextInt(30));
            Copies.open(connection, view);
            connection.commit();
            if (constrain) {
                server.execute("alter table %s add exclude using gist (subject with =, valid with &&, known with &&)"
                        .formatted(Copy.first(view).beliefs()));
            }
            for (int told = 0; told < journal.size(); ) {
                int until = Math.min(journal.size(), told + 1 + random.nextInt(10));
                if (random.nextInt(4) == 0) {
                    materialiser.forget();
                }
                beliefs.write(connection, beliefs.prepare(materialiser.tell(journal.subList(told, until))));
                connection.commit();
                told = until;
            }
            connection.setAutoCommit(true);
        }
    }

    private static <S extends Record> void compare(
            Timeline<S> view, List<JournalLine> journal, Random random, String name) {
        PlainReading<S> plain = new PlainReading<>(view, journal);
        ViewQuestions questions = new ViewQuestions(server.application(), List.of(view), Duration.ZERO);
        for (int i = 0; i < 25; i++) {
            long position = 1 + random.nextInt(journal.size());
            LocalDate day = LocalDate.ofYearDay(1990 + random.nextInt(12), 1 + random.nextInt(365));
            String question = "%s: %s @%d".formatted(name, day, position);
            List<String> expected = new ArrayList<>();
            for (String subject : plain.subjects(position)) {
                Optional<Told> told = plain.told(subject, day, position);
                Answer answer = questions.answer(view.name(), subject, day, new KnownAt.Position(position));
                assertThat(text(answer))
                        .as(question)
                        .isEqualTo(told.map(OracleIT::text).orElse(blank(view)));
                if (told.isPresent()) {
                    expected.add(subject + " " + text(answer));
                }
            }
            Page<Answer> page = questions.answers(
                    view.name(), day, new KnownAt.Position(position), Optional.empty(), 1000, Optional.empty());
            assertThat(page.items().stream().map(answer -> answer.subject() + " " + text(answer)))
                    .as(question)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertNowIsTheLastPosition(questions, view, plain.subjects(journal.size()), day, journal.size());
        }
    }

    private static void assertNowIsTheLastPosition(
            ViewQuestions questions, Timeline<?> view, Iterable<String> subjects, LocalDate day, long last) {
        for (String subject : subjects) {
            assertThat(questions.answer(view.name(), subject, day, new KnownAt.Now()))
                    .isEqualTo(questions.answer(view.name(), subject, day, new KnownAt.Position(last)));
        }
    }

    private static String text(Answer answer) {
        return String.join(
                " ",
                answer.certainty().name(),
                answer.status().orElse("?"),
                answer.qualified() + "/" + answer.truncated(),
                answer.answers());
    }

    private static String text(Told told) {
        return String.join(
                " ",
                told.certainty().name(),
                told.status().orElse("?"),
                told.qualified() + "/" + told.truncated(),
                new AnswerText(new Reasons()).of(told));
    }

    private static String blank(Timeline<?> view) {
        Blank blank = Blank.of(view);
        return String.join(" ", "UNRECORDED", blank.status(), "false/false", blank.answers());
    }
}
