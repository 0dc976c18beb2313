package chronicle.query.postgres;

import chronicle.query.engine.Certainty;
import chronicle.query.engine.Possible;
import chronicle.query.engine.Told;
import chronicle.query.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a subject all of whose entries are retracted or moved elsewhere, and of which no belief is held: the
 * view's beginning, unrecorded.
 */
record Blank(String status, String answers) {

    static final Certainty CERTAINTY = Certainty.UNRECORDED;

    static <S extends Record> Blank of(Timeline<S> view) {
        S beginning = view.beginning();
        String status = view.headline(beginning);
        Possible possible = new Possible(status, beginning, Optional.empty(), Optional.empty(), List.of());
        return new Blank(
                status, new AnswerText(new Reasons()).of(new Told(CERTAINTY, List.of(possible), false, false)));
    }
}
