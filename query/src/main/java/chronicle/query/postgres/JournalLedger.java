package chronicle.query.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.query.engine.Ledger;
import chronicle.query.timeline.Happening;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal as the engine looks it up: entries as they stood after a position, with their last statement. */
public final class JournalLedger implements Ledger {

    /** Where the connection of the present transaction is found. */
    public interface Connections {
        /** The connection to read on; the ledger does not close it. */
        Connection current() throws SQLException;
    }

    private static final String LAST = """
        select e.entry, now.revision, first.position, said.type, said.payload,
            now.type in ('entry-recorded', 'entry-corrected', 'entry-reinstated') as standing
        from %s e
        cross join lateral (select revision, type from chronicle.journal
            where entry = e.entry and position <= ? order by revision desc limit 1) now
        cross join lateral (select type, payload from chronicle.journal
            where entry = e.entry and position <= ? and type in ('entry-recorded', 'entry-corrected')
            order by revision desc limit 1) said
        cross join lateral (select position from chronicle.journal where entry = e.entry and revision = 1) first\
        """;
    private static final String ONE = LAST.formatted("(select ?::text as entry)");
    private final Connections connections;
    private final String members;
    private final Copy copy;

    /** The ledger of one copy of a view. */
    public JournalLedger(Connections connections, Copy copy) {
        this.connections = connections;
        this.copy = copy;
        this.members =
                LAST.formatted("(select distinct entry from " + copy.members() + " where subject = ? and since <= ?)");
    }

    @Override
    public Optional<Entry> entry(String entry, long position) {
        return read(ONE, entry, position, position).stream().findFirst();
    }

    @Override
    public List<Happening> members(String subject, long position) {
        return read(members, subject, position, position, position).stream()
                .filter(Entry::standing)
                .map(Entry::happening)
                .toList();
    }

    @Override
    public Map<String, Long> failed() {
        try {
            return FailureTable.subjects(connections.current(), copy);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<Entry> read(String sql, Object... arguments) {
        try {
            return Database.list(connections.current(), sql, JournalLedger::entry, arguments);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        ChronicleEvent event = Trees.chronicleEvent(row.getString("type"), Json.tree(row.getString("payload")));
        return new Entry(
                new Happening(
                        row.getString("entry"), row.getInt("revision"), row.getLong("position"), statement(event)),
                row.getBoolean("standing"));
    }

    private static Statement statement(ChronicleEvent event) {
        return switch (event) {
            case EntryRecorded recorded -> recorded.statement();
            case EntryCorrected corrected -> corrected.statement();
            case EntryRetracted _, EntryReinstated _ -> throw new IllegalStateException("no statement in " + event);
        };
    }
}
