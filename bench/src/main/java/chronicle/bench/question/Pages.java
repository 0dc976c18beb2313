package chronicle.bench.question;

import chronicle.bench.Contestant;
import chronicle.bench.Http;
import chronicle.bench.Load;
import chronicle.bench.Program;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page of the audit trail and of the list of entries costs over HTTP, with each filter and in each order. */
public final class Pages implements Question {
    private static final int LIMIT = 50;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String title() {
        return "A page of " + LIMIT + " changes or entries over HTTP, by filter and order";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        Program program = stage.program();
        String relation = Objects.requireNonNull(program.bean(JdbcTemplate.class)
                .queryForObject(
                        "select dyad from chronicle.relation_count group by dyad order by count(*) desc limit 1",
                        String.class));
        contest(sheet, program, "changes", changes(relation, program.head()));
        contest(sheet, program, "entries", entries(relation));
        sheet.note("It is always the first page. The relation is the one of which most is told.");
    }

    private static Map<String, String> changes(String relation, long head) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("all", "");
        filters.put("by one of two editors", "by=editor-91c0");
        filters.put("by nobody", "by=nobody");
        filters.put("corrected", "action=corrected");
        filters.put("since the middle", "since=@" + head / 2);
        filters.put("of a relation", "relation=" + relation);
        filters.put("of a view", "view=" + Doors.VIEW);
        filters.put("backdated", "backdated=true");
        filters.put("on the same sources", "sourceUnchanged=true");
        return filters;
    }

    private static Map<String, String> entries(String relation) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("newest recorded first", "sort=-recorded");
        filters.put("oldest recorded first", "sort=recorded");
        filters.put("newest first", "sort=-on");
        filters.put("oldest first", "sort=on");
        filters.put("of a kind", "kind=envoy-departed");
        filters.put("of a relation", "relation=" + relation);
        filters.put("in a year", "from=1950-01-01&until=1951-01-01");
        filters.put("with a word that many have", "q=treaty");
        return filters;
    }

    private static void contest(Sheet sheet, Program program, String list, Map<String, String> filters)
            throws Exception {
        try (var loads = new Loads("pages", 1)) {
            List<Contestant> contestants = new ArrayList<>();
            for (Map.Entry<String, String> each : filters.entrySet()) {
                String path = "/api/v1/" + list + "?limit=" + LIMIT + "&" + each.getValue();
                contestants.add(Contestant.ours(each.getKey(), loads.of(_ -> asking(program.connect(), path))));
            }
            contestants.add(Contestant.limit(Doors.FLOOR, loads.of(number -> Doors.floor(program, number))));
            sheet.contest(list, contestants);
        }
    }

    private static Load.Client asking(Http http, String path) {
        return Load.holding(http::close, () -> http.get(path).expected());
    }
}
