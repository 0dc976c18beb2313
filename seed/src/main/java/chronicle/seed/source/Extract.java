package chronicle.seed.source;

import chronicle.events.Fault;
import chronicle.events.Statement;
import chronicle.events.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that was read from an edition.
 *
 * @param records how many records of the publisher were read
 * @param broken what is wrong in the edition although something could be told from it, or nothing could
 * @param leftOut what is right but tells nothing that the vocabulary has a kind for
 */
public record Extract(int records, List<SourceDraft> drafts, List<Remark> broken, List<Remark> leftOut) {

    /** Something to say about a record of the publisher. */
    public record Remark(String localId, String text) {}

    /** Collects what is read. */
    static final class Builder {
        private final Publication publication;
        private final List<SourceDraft> drafts = new ArrayList<>();
        private final List<Remark> broken = new ArrayList<>();
        private final List<Remark> leftOut = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Set<String> drafted = new HashSet<>();
        private int records;

        Builder(Publication publication) {
            this.publication = publication;
        }

        Publication publication() {
            return publication;
        }

        /** Begins a record; its id, told apart from those before it that have the same one. */
        String record(String id) {
            records++;
            int times = seen.merge(id, 1, Integer::sum);
            if (times == 1) {
                return id;
            }
            String apart = id + "#" + times;
            broken(apart, "the id " + id + " stands in the edition more than once");
            return apart;
        }

        void draft(String localId, Statement statement) {
            List<Fault> faults = Trees.faults(statement);
            if (!faults.isEmpty()) {
                broken(
                        localId,
                        faults.stream()
                                .map(fault -> fault.pointer() + ": " + fault.message())
                                .collect(Collectors.joining("; ")));
            } else if (drafted.add(localId)) {
                drafts.add(new SourceDraft(localId, NamedIds.of(publication, localId), statement));
            } else {
                leftOut(localId, "told by the same record already");
            }
        }

        void broken(String localId, String text) {
            broken.add(new Remark(localId, text));
        }

        void leftOut(String localId, String text) {
            leftOut.add(new Remark(localId, text));
        }

        Extract done() {
            if (records == 0) {
                throw new UnreadableEdition(
                        "no record of " + publication.word() + " is in these files; name the folder that holds them");
            }
            return new Extract(records, List.copyOf(drafts), List.copyOf(broken), List.copyOf(leftOut));
        }
    }
}
