package chronicle.bench.peer;

import clojure.lang.IFn;
import clojure.lang.RT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** Datomic Local, durable, in a folder of its own: subjects with what was said of them last, as of any time of recording. */
public final class Datomic implements AutoCloseable {
    private static final String API = "datomic.client.api";
    private static final String SYSTEM = "bench";
    private static final String NAME = "chronicle";
    private static final int MOST = 1_000;
    private static final Object SCHEMA = Clojures.read("""
        [{:db/ident :subject/name, :db/valueType :db.type/string, :db/cardinality :db.cardinality/one,
          :db/unique :db.unique/identity}
         {:db/ident :subject/position, :db/valueType :db.type/long, :db/cardinality :db.cardinality/one}
         {:db/ident :subject/day, :db/valueType :db.type/string, :db/cardinality :db.cardinality/one}
         {:db/ident :subject/payload, :db/valueType :db.type/string, :db/cardinality :db.cardinality/one}]\
        """);
    private static final Object WANTED = Clojures.read("[:subject/position :subject/day :subject/payload]");

    private final IFn transact = Clojures.function(API, "transact");
    private final IFn db = Clojures.function(API, "db");
    private final IFn asOf = Clojures.function(API, "as-of");
    private final IFn pull = Clojures.function(API, "pull");
    private final Path folder;
    private final Object connection;
    private final NavigableMap<Long, Object> times = new TreeMap<>();

    /** With nothing in it. */
    public Datomic() throws IOException {
        folder = Files.createTempDirectory("datomic");
        Object client = Clojures.function(API, "client")
                .invoke(Clojures.map(
                        "server-type",
                        Clojures.read(":datomic-local"),
                        "system",
                        SYSTEM,
                        "storage-dir",
                        folder.toString()));
        Object name = Clojures.map("db-name", NAME);
        Clojures.function(API, "create-database").invoke(client, name);
        connection = Clojures.function(API, "connect").invoke(client, name);
        transact.invoke(connection, Clojures.map("tx-data", SCHEMA));
    }

    /** Records lines, as many with one transaction as say something of different subjects. */
    public void record(List<Said> lines) {
        List<Said> together = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Said line : lines) {
            if (!subjects.add(line.subject()) || together.size() == MOST) {
                transact(together);
                together.clear();
                subjects.clear();
                subjects.add(line.subject());
            }
            together.add(line);
        }
        transact(together);
    }

    private void transact(List<Said> lines) {
        List<Object> data = lines.stream()
                .map(line -> Clojures.map(
                        "subject/name",
                        line.subject(),
                        "subject/position",
                        line.position(),
                        "subject/day",
                        line.day().toString(),
                        "subject/payload",
                        line.payload()))
                .toList();
        Object done = transact.invoke(connection, Clojures.map("tx-data", RT.vector(data.toArray())));
        times.put(lines.getLast().position(), Clojures.value(Clojures.value(done, "db-after"), "t"));
    }

    /** The position of the line that was the last to say something of a subject. */
    public long now(String subject) {
        return position(db.invoke(connection), subject);
    }

    /** The same, as known at a position: after all transactions up to it. */
    public long then(String subject, long position) {
        Object time = times.floorEntry(position).getValue();
        return position(asOf.invoke(db.invoke(connection), time), subject);
    }

    private long position(Object database, String subject) {
        Object found = pull.invoke(database, WANTED, RT.vector(Clojures.read(":subject/name"), subject));
        return (Long) Clojures.value(found, "subject/position");
    }

    @Override
    public void close() throws IOException {
        Clojures.function("datomic.local", "release-db").invoke(Clojures.map("system", SYSTEM, "db-name", NAME));
        FileSystemUtils.deleteRecursively(folder);
    }
}
