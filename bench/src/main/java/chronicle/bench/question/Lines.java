package chronicle.bench.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a journal as columns, to be inserted elsewhere by one statement. */
record Lines(List<List<String>> columns) {
    private static final String COLUMNS = "position, id, entry, revision, recorded_at, type, payload, metadata";
    static final String INSERT = "insert into chronicle.raw (" + COLUMNS
            + ") select position, id, entry, revision, recorded_at, type, payload::jsonb, metadata::jsonb from"
            + " unnest(?::bigint[], ?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::text[], ?::text[], ?::text[])"
            + " line(" + COLUMNS + ")";
    private static final int NUMBER = COLUMNS.split(",").length;

    /** All that the journal has. */
    static Lines of(Connection connection) throws SQLException {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < NUMBER; i++) {
            columns.add(new ArrayList<>());
        }
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select " + COLUMNS + " from chronicle.journal order by position")) {
            while (rows.next()) {
                for (int i = 0; i < NUMBER; i++) {
                    columns.get(i).add(rows.getString(i + 1));
                }
            }
        }
        return new Lines(columns);
    }

    /** Sets the parameters of the statement. */
    void fill(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < NUMBER; i++) {
            Object[] values = columns.get(i).toArray();
            insert.setArray(
                    i + 1,
                    insert.getConnection().createArrayOf("text", Arrays.copyOf(values, values.length, String[].class)));
        }
    }
}
