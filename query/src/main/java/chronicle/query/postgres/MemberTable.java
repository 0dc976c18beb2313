package chronicle.query.postgres;

import chronicle.events.Party;
import chronicle.query.engine.Membership;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who and what the subjects of one copy of a view are about: their entries, and their parties. What is known to be
 * written already is not written again.
 */
final class MemberTable {

    private static final int REMEMBERED = 100_000;

    private final Copy copy;
    private final Set<String> subjects = new HashSet<>();
    private final Set<Share> shares = new HashSet<>();

    /** That a party has a part in a subject. */
    private record Share(String subject, Party party) {}

    MemberTable(Copy copy) {
        this.copy = copy;
    }

    void forget() {
        subjects.clear();
        shares.clear();
    }

    /** Writes memberships, in order of their positions. */
    void write(Connection connection, List<Membership> memberships) throws SQLException, IOException {
        try (Copying rows = Copying.into(connection, copy.members() + " (view, copy, subject, entry, since)")) {
            for (Membership membership : memberships) {
                rows.field(copy.view())
                        .field(Integer.toString(copy.number()))
                        .field(membership.subject())
                        .field(membership.entry())
                        .last(Long.toString(membership.position()));
            }
            rows.end();
        }
        List<Membership> first = memberships.stream()
                .filter(membership -> subjects.add(membership.subject()))
                .toList();
        List<Entrance> entrances = memberships.stream()
                .flatMap(membership -> membership.parties().stream()
                        .map(party -> new Entrance(new Share(membership.subject(), party), membership.position())))
                .filter(entrance -> shares.add(entrance.share()))
                .toList();
        if (!first.isEmpty()) {
            subjects(connection, first);
        }
        if (!entrances.isEmpty()) {
            parties(connection, entrances);
        }
        if (shares.size() > REMEMBERED) {
            forget();
        }
    }

    private record Entrance(Share share, long position) {}

    private void subjects(Connection connection, List<Membership> first) throws SQLException {
        Database.update(
                connection,
                """
                insert into chronicle.subject (view, copy, subject, since)
                select ?, ?, subject, since from unnest(?, ?) told(subject, since) on conflict do nothing\
                """,
                copy.view(),
                copy.number(),
                first.stream().map(Membership::subject).toArray(String[]::new),
                first.stream().map(Membership::position).toArray(Long[]::new));
    }

    private void parties(Connection connection, List<Entrance> entrances) throws SQLException {
        Database.update(
                connection,
                """
                insert into chronicle.subject_party (view, copy, party, subject, since)
                select ?, ?, party, subject, since from unnest(?, ?, ?) told(party, subject, since)
                on conflict do nothing\
                """,
                copy.view(),
                copy.number(),
                entrances.stream()
                        .map(entrance -> entrance.share().party().id())
                        .toArray(String[]::new),
                entrances.stream().map(entrance -> entrance.share().subject()).toArray(String[]::new),
                entrances.stream().map(Entrance::position).toArray(Long[]::new));
    }
}
