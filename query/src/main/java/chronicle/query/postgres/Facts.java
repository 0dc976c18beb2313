package chronicle.query.postgres;

import chronicle.events.Kind;
import chronicle.events.Party;
import chronicle.events.Statement;
import java.util.List;

final class Facts {
    private Facts() {}

    static List<Party> parties(Statement statement) {
        return statement.margin().concerns();
    }

    static List<String> relations(Statement statement) {
        return List.of();
    }

    static String title(Statement statement) {
        return Kind.of(statement.event()).name();
    }

    static boolean disputed(Statement statement) {
        return false;
    }
}
