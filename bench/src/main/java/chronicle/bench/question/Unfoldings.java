package chronicle.bench.question;

import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What all that is told of one subject through the days costs, against the same rows of the database. */
public final class Unfoldings implements Question {

    @Override
    public String name() {
        return "unfolding";
    }

    @Override
    public String title() {
        return "One subject through all days, as known now: against the same rows looked up";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        new Doors(stage, new Whole()).ask(sheet, (_, _) -> {});
        sheet.note("A subject is drawn as often as it has beliefs, so that most questions are about large ones.");
    }

    private static final class Whole implements Asking {

        @Override
        public void inProcess(ViewQuestions questions, Subjects.Day asked) {
            questions.unfolding(Doors.VIEW, asked.subject(), new KnownAt.Now());
        }

        @Override
        public String path(Subjects.Day asked) {
            return "/api/v1/views/" + Doors.VIEW + "/" + asked.subject() + "/unfolding";
        }

        @Override
        public String sql(String table) {
            return "select lower(valid), upper(valid), certainty, status, qualified, truncated, answers from " + table
                    + " where subject = ? and upper_inf(known) order by lower(valid)";
        }

        @Override
        public void fill(PreparedStatement statement, Subjects.Day asked) throws SQLException {
            statement.setString(1, asked.subject());
        }
    }
}
