package chronicle.app.stream;

import java.util.List;

/** What a reader finds who asks what came next. */
public sealed interface Found {

    /** These came; none of them if it waited long enough to say that nothing did. */
    record Events(List<Sent> events) implements Found {}

    /** More came than is kept since this reader last asked. */
    record Outrun() implements Found {}

    /** Nothing will come any more. */
    record Over() implements Found {}
}
