package chronicle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chronicle.command.Entry.Absent;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Reason;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.Fault;
import java.util.Set;

/** What happened to an entry, what is asked of it then, and what becomes of that. */
final class Story {

    private final Entry entry;
    private final Set<String> standing;

    private Story(Entry entry, Set<String> standing) {
        this.entry = entry;
        this.standing = standing;
    }

    static Story given(ChronicleEvent... events) {
        Entry entry = new Absent();
        for (ChronicleEvent event : events) {
            entry = EntryDecider.evolve(entry, event);
        }
        return new Story(entry, Set.of());
    }

    Story whereStands(String... others) {
        return new Story(entry, Set.of(others));
    }

    Asked when(EntryCommand command) {
        return new Asked(command);
    }

    final class Asked {
        private final EntryCommand command;

        private Asked(EntryCommand command) {
            this.command = command;
        }

        private ChronicleEvent decided() {
            return EntryDecider.decide(entry, command, standing::contains);
        }

        void then(ChronicleEvent event) {
            assertThat(decided()).isEqualTo(event);
        }

        void thenCorrectedTo(String day) {
            assertThat(decided())
                    .isInstanceOfSatisfying(
                            EntryCorrected.class,
                            corrected -> assertThat(corrected.statement().on().text())
                                    .isEqualTo(day));
        }

        void refused(String slug, String... pointers) {
            Refusal refusal = refusal();
            assertThat(refusal.reason().slug()).isEqualTo(slug);
            assertThat(refusal.getMessage()).isNotBlank();
            if (refusal.reason() instanceof Invalid invalid) {
                assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly(pointers);
            }
        }

        void refused(Reason reason) {
            assertThat(refusal().reason()).isEqualTo(reason);
        }

        private Refusal refusal() {
            Refusal refusal = catchThrowableOfType(Refusal.class, this::decided);
            assertThat(refusal).isNotNull();
            return refusal;
        }
    }
}
