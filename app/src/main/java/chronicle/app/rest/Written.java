package chronicle.app.rest;

import chronicle.query.question.Effect;
import chronicle.query.question.Entry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An entry as GET shows it, and what its writing did to the answers. */
record Written(@JsonUnwrapped Entry entry, List<Effect> effects) {}
