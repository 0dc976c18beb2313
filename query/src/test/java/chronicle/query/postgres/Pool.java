package chronicle.query.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;

/** Keeps connections for the next who asks, as the program's pool does. */
final class Pool implements DataSource {

    private final DataSource server;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Pool(DataSource server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection kept = idle.poll();
        return ConnectionWrapperFactory.wrap(
                kept == null || kept.isClosed() ? server.getConnection() : kept, new ConnectionCloseHandler() {
                    @Override
                    public void close(Connection connection) {
                        try {
                            if (!connection.getAutoCommit()) {
                                connection.rollback();
                                connection.setAutoCommit(true);
                            }
                            idle.add(connection);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    @Override
                    public void commit(Connection connection) throws SQLException {
                        connection.commit();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return server.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return server.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        server.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        server.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return server.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return server.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return server.isWrapperFor(type);
    }
}
