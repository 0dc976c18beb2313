package chronicle.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import chronicle.query.proof.Audit;
import chronicle.query.proof.Canonical;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the lines of an export into an empty journal, with the same positions, times and words, so that the tree over them
 * is the same. After each group the journal is asked for what it has now, and that has to be the lines of the file.
 */
final class Loading {
    private static final int GROUP = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EmptyJournal journal;
    private final Audit audit;
    private final List<LoadedLine> waiting = new ArrayList<>();
    private long position;
    private Instant time = Instant.MIN;

    Loading(EmptyJournal journal, Audit audit) {
        this.journal = journal;
        this.audit = audit;
    }

    /** Takes the next line of the file. */
    void next(String text) throws SQLException {
        LoadedLine line = read(text);
        if (line.position() != position + 1) {
            throw refused(position + 1, "it is the one of position " + line.position() + ": some are missing");
        }
        if (line.recordedAt().isBefore(time)) {
            throw refused(line.position(), "it was recorded before the line before it");
        }
        position = line.position();
        time = line.recordedAt();
        waiting.add(line);
        if (waiting.size() == GROUP) {
            store();
        }
    }

    private LoadedLine read(String text) {
        try {
            return LoadedLine.read(text);
        } catch (IllegalArgumentException e) {
            throw refused(position + 1, String.valueOf(e.getMessage()));
        }
    }

    /** Stores what waits still. */
    void end() throws SQLException {
        store();
        if (position == 0) {
            throw new IllegalArgumentException("There is no line in it.");
        }
    }

    private void store() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Standing> standing = journal.standing(
                waiting.stream().map(LoadedLine::entry).distinct().toList());
        String rows = waiting.stream().map(line -> row(line, standing)).collect(joining(",", "[", "]"));
        journal.append(rows, position, time);
        compare(journal.lines(position - waiting.size(), position));
        waiting.clear();
    }

    private static String row(LoadedLine line, Map<String, Standing> standing) {
        Standing now = Standing.after(line, Optional.ofNullable(standing.get(line.entry())))
                .orElseThrow(() -> refused(
                        line.position(),
                        "an " + line.type() + " as revision " + line.revision() + " of " + line.entry()
                                + " does not follow from what was told of it before"));
        standing.put(line.entry(), now);
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("kind", now.kind()));
        metadata.putAll(line.metadata());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("position", line.position());
        row.put("id", UUID.nameUUIDFromBytes(line.leaf()));
        row.put("entry", line.entry());
        row.put("revision", line.revision());
        row.put("recorded_at", line.recordedAt().toString());
        row.put("type", line.type());
        row.put("payload", line.payload());
        row.put("metadata", metadata);
        return JSON.writeValueAsString(row);
    }

    private void compare(List<String> stored) {
        for (int i = 0; i < waiting.size(); i++) {
            var line = waiting.get(i);
            byte[] leaf = Canonical.of(stored.get(i));
            if (!Arrays.equals(leaf, line.leaf())) {
                throw refused(
                        line.position(),
                        "the journal would tell it otherwise: " + new String(leaf, UTF_8) + " instead of "
                                + new String(line.leaf(), UTF_8));
            }
            audit.next(line.position(), leaf);
        }
    }

    private static IllegalArgumentException refused(long position, String why) {
        return new IllegalArgumentException("Line " + position + " is refused, and nothing was stored: " + why + ".");
    }
}
