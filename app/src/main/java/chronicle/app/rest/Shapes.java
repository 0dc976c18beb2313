package chronicle.app.rest;

import chronicle.query.question.Answer;
import chronicle.query.question.Entry;
import chronicle.query.question.Held;
import chronicle.query.question.Learning;
import chronicle.query.question.Retelling;
import chronicle.query.question.SubjectFailure;
import chronicle.query.question.Unfolding;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Optional;
import org.springframework.boot.jackson.JacksonMixin;

/** How answers look in JSON, where that is not just their fields; stored JSON goes out word for word. */
final class Shapes {
    private Shapes() {}

    /** A status stands there exactly if there is one; that choices were left out only if they were. */
    interface Headed {
        @JsonInclude(Include.NON_ABSENT)
        Optional<String> status();

        @JsonInclude(Include.NON_DEFAULT)
        boolean truncated();

        @JsonRawValue
        String answers();
    }

    /** That an answer is stale is said exactly if it is. */
    interface Fresh {
        @JsonInclude(Include.NON_DEFAULT)
        boolean stale();
    }

    @JacksonMixin(Answer.class)
    interface OneAnswer extends Headed, Fresh {}

    @JacksonMixin(Unfolding.class)
    interface OneUnfolding extends Fresh {}

    @JacksonMixin(Learning.class)
    interface OneLearning extends Fresh {}

    @JacksonMixin(Retelling.class)
    interface OneRetelling {
        @JsonInclude(Include.NON_ABSENT)
        Optional<SubjectFailure> failure();
    }

    @JacksonMixin(Unfolding.Stretch.class)
    interface OneStretch extends Headed {}

    @JacksonMixin(Learning.Learnt.class)
    interface OneLearnt extends Headed {}

    @JacksonMixin(Held.class)
    interface OneHeld extends Headed {}

    @JacksonMixin(Entry.class)
    @JsonPropertyOrder({"id", "revision", "status", "kind", "on", "event", "title", "sources"})
    interface OneEntry {
        @JsonIgnore
        boolean standing();

        @JsonProperty
        String status();

        @JsonRawValue
        String event();

        @JsonRawValue
        String sources();

        @JsonInclude(Include.NON_ABSENT)
        Optional<String> claimOf();
    }
}
