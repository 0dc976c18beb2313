package chronicle.query.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The claims of imported sources on entries of others, beside each version of such an entry. */
final class ClaimTable {

    private static final String COLUMNS = """
        (position, entry, origin_source, origin_local_id, origin_edition, cited, on_text, earliest, latest, title, event)\
        """;

    private ClaimTable() {}

    /** The claims on these entries, as they stand last. */
    static Map<String, List<Claim>> of(Connection connection, String[] entries) throws SQLException {
        Map<String, List<Claim>> claims = new HashMap<>();
        Database.list(
                connection,
                """
                select c.* from chronicle.entry_version v join chronicle.claim c on c.position = v.position
                where v.entry = any(?) and upper_inf(v.known) order by c.origin_source, c.origin_local_id\
                """,
                row -> claims.computeIfAbsent(row.getString("entry"), _ -> new ArrayList<>())
                        .add(Claim.read(row)),
                (Object) entries);
        return claims;
    }

    /** Writes the claims of versions that have some. */
    static void write(Connection connection, List<Version> versions) throws SQLException, IOException {
        if (versions.stream().allMatch(version -> version.claims().isEmpty())) {
            return;
        }
        try (Copying rows = Copying.into(connection, "chronicle.claim " + COLUMNS)) {
            for (Version version : versions) {
                for (Claim claim : version.claims()) {
                    rows.field(Long.toString(version.line().position()))
                            .field(version.entry())
                            .field(claim.origin().source())
                            .field(claim.origin().localId())
                            .field(claim.origin().edition())
                            .field(claim.cited())
                            .field(claim.on())
                            .field(claim.earliest())
                            .field(claim.latest())
                            .field(claim.title())
                            .last(claim.event());
                }
            }
            rows.end();
        }
    }
}
