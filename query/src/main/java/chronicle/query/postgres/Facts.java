package chronicle.query.postgres;

import chronicle.events.Kind;
import chronicle.events.Statement;

final class Facts {
    private Facts() {}

    static String title(Statement statement) {
        return Kind.of(statement.event()).name();
    }
}
