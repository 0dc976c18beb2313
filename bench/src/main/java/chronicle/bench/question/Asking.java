package chronicle.bench.question;

import chronicle.query.postgres.ViewQuestions;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A question that is asked again and again of a told chronicle: through each door, and as the least statement for it. */
interface Asking {

    /** Asks the program in this process. */
    void inProcess(ViewQuestions questions, Subjects.Day asked);

    /** The address of the question. */
    String path(Subjects.Day asked);

    /** The least statement that finds the same rows in a table of beliefs; {@link #fill} sets its parameters. */
    String sql(String table);

    /** Sets the parameters. */
    void fill(PreparedStatement statement, Subjects.Day asked) throws SQLException;
}
