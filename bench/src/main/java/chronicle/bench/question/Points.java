package chronicle.bench.question;

import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a question about one subject on one day costs, against one look-up in the database and behind HTTP. */
public final class Points implements Question {

    @Override
    public String name() {
        return "point";
    }

    @Override
    public String title() {
        return "One subject on one day, as known now: against one bare look-up, and one look-up behind the same server";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        new Doors(stage, new Point())
                .ask(
                        sheet,
                        (label, done) -> sheet.atLeast(
                                0.8,
                                label + ", HTTP to the floor handler",
                                done.median(Doors.HTTP, Doors.RATE) / done.median(Doors.FLOOR, Doors.RATE)));
        sheet.note("The subjects and days are drawn from the beliefs of the view " + Doors.VIEW
                + ". The floor handler looks one line of the journal up by its primary key.");
    }

    /** The question. */
    static final class Point implements Asking {

        @Override
        public void inProcess(ViewQuestions questions, Subjects.Day asked) {
            questions.answer(Doors.VIEW, asked.subject(), asked.day(), new KnownAt.Now());
        }

        @Override
        public String path(Subjects.Day asked) {
            return "/api/v1/views/" + Doors.VIEW + "/" + asked.subject() + "?asOf=" + asked.day();
        }

        @Override
        public String sql(String table) {
            return "select certainty, status, qualified, truncated, answers from " + table
                    + " where subject = ? and lower(valid) <= ? and upper_inf(known) order by lower(valid) desc limit"
                    + " 1";
        }

        @Override
        public void fill(PreparedStatement statement, Subjects.Day asked) throws SQLException {
            statement.setString(1, asked.subject());
            statement.setObject(2, asked.day());
        }
    }
}
