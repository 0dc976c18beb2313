package chronicle.app.page;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.KnownAt;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.Set;

/**
 * Which subjects belong to a pair of parties: those that its parties name, and of the others those of which an entry about
 * both speaks. In the rest, such as a conflict or a position, one of the two has no part.
 *
 * @param spoken what the entries about both speak of: {@code view/subject}
 */
record Mutual(Set<String> spoken) {

    static Mutual of(String relation, KnownAt known, EntryQuestions entries) {
        return new Mutual(entries.subjects(relation, known));
    }

    boolean has(String view, String subject) {
        var form = Timelines.named(view).map(Timeline::subjects).orElseThrow();
        return form != SubjectForm.SLUG || spoken.contains(view + "/" + subject);
    }
}
