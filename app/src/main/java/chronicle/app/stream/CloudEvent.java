package chronicle.app.stream;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * An event in the envelope of CloudEvents 1.0.
 *
 * @param id unlike any other of the same source
 * @param source the address below which it can be asked for again
 * @param type in reverse notation: {@code org.chronicle.entry.recorded}
 * @param subject whom it is about
 * @param data what it says, written as JSON
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
public record CloudEvent(String id, String source, String type, String subject, Instant time, Object data) {

    /** The version of the envelope. */
    public String getSpecversion() {
        return "1.0";
    }

    /** In what the data is written. */
    public String getDatacontenttype() {
        return "application/json";
    }
}
