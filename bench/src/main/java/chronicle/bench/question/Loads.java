package chronicle.bench.question;

import chronicle.bench.Load;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Contestants that have as many clients each, and are closed together. */
final class Loads implements AutoCloseable {
    private final String what;
    private final int clients;
    private final List<Load> made = new ArrayList<>();

    /** None yet; of those who come each has so many clients. */
    Loads(String what, int clients) {
        this.what = what;
        this.clients = clients;
    }

    /** One more. */
    Load of(Load.Clients each) throws Exception {
        Load load = new Load(what, clients, each);
        made.add(load);
        return load;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Load load : made) {
            load.close();
        }
    }
}
