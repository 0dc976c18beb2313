package chronicle.bench.question;

import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** What a page of the answers of all subjects on one day costs, against the same rows of the database. */
public final class Lists implements Question {
    private static final int LIMIT = 50;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String title() {
        return "A page of " + LIMIT + " subjects on one day, against the same rows looked up";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        new Doors(stage, new OnePage()).ask(sheet, (_, _) -> {});
        sheet.note("It is always the first page, of a day drawn by chance.");
    }

    private static final class OnePage implements Asking {

        @Override
        public void inProcess(ViewQuestions questions, Subjects.Day asked) {
            questions.answers(Doors.VIEW, asked.day(), new KnownAt.Now(), Optional.empty(), LIMIT, Optional.empty());
        }

        @Override
        public String path(Subjects.Day asked) {
            return "/api/v1/views/" + Doors.VIEW + "?asOf=" + asked.day() + "&limit=" + LIMIT;
        }

        @Override
        public String sql(String table) {
            return """
                select s.subject, b.* from chronicle.subject s
                join chronicle.progress p on p.view = s.view and p.copy = s.copy and p.standing = 'served'
                cross join lateral (select certainty, status, qualified, truncated, answers from {table} b
                    where b.subject = s.subject and lower(valid) <= ? and upper_inf(known)
                    order by lower(valid) desc limit 1) b
                where s.view = ? order by s.subject limit ?\
                """.replace("{table}", table);
        }

        @Override
        public void fill(PreparedStatement statement, Subjects.Day asked) throws SQLException {
            statement.setObject(1, asked.day());
            statement.setString(2, Doors.VIEW);
            statement.setInt(3, LIMIT);
        }
    }
}
