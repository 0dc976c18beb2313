package chronicle.query.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The database, asked in single statements, each on a connection of its own. */
record Database(DataSource source) {

    private static final int FETCH = 500;

    /** What a row says. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    <T> List<T> list(String sql, Row<T> reading, Object... arguments) {
        try (Connection connection = source.getConnection()) {
            return list(connection, sql, reading, arguments);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The first row of a query, if it has one. */
    <T> Optional<T> first(String sql, Row<T> reading, Object... arguments) {
        return list(sql, reading, arguments).stream().findFirst();
    }

    /** What is done on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does several things on one connection. */
    <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Does several things in one transaction, which is committed once all are done. */
    <T> T transaction(Work<T> work) {
        return within(connection -> {
            T done = work.on(connection);
            connection.commit();
            return done;
        });
    }

    /** Does several things on a connection that commits when it is told to; what is not committed then is undone. */
    <T> T within(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Hands on the rows of a query one by one, as of the moment when it starts. */
    <T> void each(String sql, Row<T> reading, Consumer<T> taker, Object... arguments) {
        try (Connection connection = source.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(reading.read(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(committing);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> reading, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, bound(connection, arguments[i]));
        }
        return statement;
    }

    private static Object bound(Connection connection, Object argument) throws SQLException {
        return switch (argument) {
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            default -> argument;
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A number, empty if there is none. */
    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    /** A day, empty if it is infinite. */
    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(day);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
