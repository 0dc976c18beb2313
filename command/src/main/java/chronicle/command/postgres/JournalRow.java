package chronicle.command.postgres;

import java.util.Optional;
import java.util.UUID;

/**
 * A line of the journal that has no place yet, encoded.
 *
 * @param id the event's own id, by which it is found again when an answer of the database was lost
 * @param type the journal event's stored name
 * @param payload the event, as JSON in UTF-8
 * @param metadata who, why and from where, as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the encoder to the driver; never compared
public record JournalRow(
        UUID id,
        String entry,
        int revision,
        String type,
        byte[] payload,
        byte[] metadata,
        Optional<String> idempotencyKey) {}
