package chronicle.bench.question;

import chronicle.bench.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Subjects of a view, and days on which something is told of them: drawn by chance, but the same in each run. */
final class Subjects {
    private static final int DRAWN = 5_000;

    /** Of whom something is asked, as of which day. */
    record Day(String subject, LocalDate day) {}

    private final List<Day> drawn;

    private Subjects(List<Day> drawn) {
        this.drawn = drawn;
    }

    /** Some thousand of what a view of the program tells. */
    static Subjects of(Program program, String view) {
        return new Subjects(program.bean(JdbcTemplate.class)
                .query(
                        """
                        select subject, lower(valid) + abs(hashtext(subject || lower(known))) % 400 as day
                        from {table} where upper_inf(known) and isfinite(lower(valid))
                        order by md5(subject || valid::text) limit ?\
                        """.replace("{table}", program.table(view)),
                        (row, _) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)),
                        DRAWN));
    }

    Day any(Random random) {
        return drawn.get(random.nextInt(drawn.size()));
    }
}
