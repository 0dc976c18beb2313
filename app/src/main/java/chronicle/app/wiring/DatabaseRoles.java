package chronicle.app.wiring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The roles of the embedded database. The owner makes the schema; the application, by which everything else is done,
 * may do only what the schema grants it.
 */
record DatabaseRoles(String url, String superuserPassword, String ownerPassword, String applicationPassword) {
    static final String DATABASE = "chronicle";
    static final String OWNER = "chronicle_owner";
    static final String APPLICATION = "chronicle_application";

    /** The passwords are 256 random bits: stretching them would only make each connection slow. */
    private static final String NO_STRETCHING = "set scram_iterations = 1";

    private static final String SUPERUSER = "postgres";

    /** Makes both roles and the database, whichever is not yet there, and lets the passwords be those of the folder. */
    void ensure() throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword);
        try (var connection = DriverManager.getConnection(url + "postgres", login)) {
            execute(connection, NO_STRETCHING);
            role(connection, OWNER, ownerPassword);
            role(connection, APPLICATION, applicationPassword);
            execute(connection, "grant " + APPLICATION + " to " + OWNER);
            if (!exists(connection, "select from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    /** Without the passwords: what is printed may come to stand in a log. */
    @Override
    public String toString() {
        return "DatabaseRoles[" + url + "]";
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        boolean there = exists(connection, "select from pg_roles where rolname = ?", role);
        execute(connection, (there ? "alter" : "create") + " role " + role + " login password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
