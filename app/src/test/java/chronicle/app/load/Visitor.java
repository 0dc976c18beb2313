package chronicle.app.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import chronicle.app.ForkedChronicle;
import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A client who does one thing after another, as chance has it, until the time is over. */
final class Visitor implements Runnable {

    /** The slugs of what this client does wrongly on purpose. */
    static final Set<String> WRONG_WAYS = Set.of(
            "validation",
            "malformed-body",
            "unauthenticated",
            "revision-required",
            "stale-revision",
            "unknown-parameter",
            "not-found",
            "not-yet-recorded",
            "exists",
            "nothing-changed");

    private static final String VISIT = """
        {"id": "%s", "kind": "visit-paid", "on": "20%02d-0%d", "event": {"visitor": "%s", "from": "%s", "to": "US"},
         "sources": [{"title": "a test"}]}\
        """;
    private static final List<String> GUESTS = List.of("AZ", "AM", "GE", "DE", "FR", "TR");
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/views/aid/US-to-AZ?asOf=1995-01-01",
            "/api/v1/views/visits/AZ-to-US?asOf=2024-01-01",
            "/api/v1/views/visits/DE-to-US/unfolding",
            "/api/v1/views/missions/US-to-AZ/learning?asOf=1992-03-16",
            "/api/v1/views/visits?asOf=2020-01-01&limit=20",
            "/api/v1/views/envoys/US-to-AZ?asOf=1995-01-01&knownAt=@78",
            "/api/v1/relations/AZ-US/state?asOf=2003-01-01",
            "/api/v1/entries?q=visit&limit=10",
            "/api/v1/entries?relation=AZ-US&limit=20",
            "/api/v1/changes?limit=20");

    private final int seed;
    private final Random chance;
    private final ForkedChronicle chronicle;
    private final Client http;
    private final Tally tally;
    private final long end;
    private int written;

    Visitor(int seed, ForkedChronicle chronicle, Client http, Tally tally, long end) {
        this.seed = seed;
        this.chance = new Random(seed);
        this.chronicle = chronicle;
        this.http = http;
        this.tally = tally;
        this.end = end;
    }

    @Override
    public void run() {
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            var what = "stream";
            try {
                what = act();
            } catch (IOException | RuntimeException e) {
                tally.unexpected(e.toString());
            }
            tally.took(what, System.nanoTime() - begin);
        }
    }

    private String act() throws IOException {
        int drawn = chance.nextInt(100);
        if (drawn < 60) {
            expect(http.get(QUESTIONS.get(chance.nextInt(QUESTIONS.size()))), 200);
            return "read";
        }
        if (drawn < 80) {
            write();
            return "write";
        }
        if (drawn < 95) {
            doWrong();
            return "wrong write";
        }
        follow();
        return "stream";
    }

    private void expect(Reply reply, int status) {
        if (reply.status() >= 400) {
            tally.refused(reply.slug());
        } else if (reply.status() != status) {
            tally.unexpected(reply.status() + " instead of " + status + ": " + reply.text());
        }
    }

    /** A recording, sometimes sent twice under one key, and sometimes corrected. */
    private void write() {
        var id = "load-" + seed + "-" + ++written;
        var body = visit(id);
        var key = new String[] {"Idempotency-Key", id};
        var reply = http.post("/api/v1/entries", body, key);
        boolean stored = acknowledge(reply, id, 1);
        if (chance.nextInt(4) == 0) {
            stored |= acknowledge(http.post("/api/v1/entries", body, key), id, 1);
        }
        if (stored && chance.nextInt(3) == 0) {
            var correction = "{\"on\": \"1999-0%d\", \"reason\": \"a test\"}".formatted(1 + chance.nextInt(9));
            acknowledge(http.post("/api/v1/entries/" + id + "/corrections", correction, "If-Match", "\"1\""), id, 2);
        }
    }

    private String visit(String id) {
        return VISIT.formatted(
                id, chance.nextInt(25), 1 + chance.nextInt(9), id, GUESTS.get(chance.nextInt(GUESTS.size())));
    }

    private boolean acknowledge(Reply reply, String id, int revision) {
        expect(reply, 201);
        if (reply.status() == 201) {
            tally.acknowledged(id + " " + revision);
        }
        return reply.status() == 201;
    }

    private void doWrong() {
        var id = "wrong-" + seed + "-" + ++written;
        var seeded = "/api/v1/entries/section-907-enacted/corrections";
        var same = "{\"on\": \"1992\", \"reason\": \"a test\"}";
        var reply = switch (chance.nextInt(9)) {
            case 0 -> http.post("/api/v1/entries", visit(id).replace("visit-paid", "visit-pad"));
            case 1 -> http.post("/api/v1/entries", visit(id).replace("{", ""));
            case 2 -> http.send("POST", "/api/v1/entries", visit(id).getBytes(UTF_8));
            case 3 -> http.post(seeded, same);
            case 4 -> http.post(seeded, same, "If-Match", "\"7\"");
            case 5 -> http.post("/api/v1/entries?dryrun=true", visit(id));
            case 6 -> http.post("/api/v1/entries/" + id + "/corrections", same, "If-Match", "\"1\"");
            case 7 -> http.post("/api/v1/entries", visit("section-907-enacted"));
            default -> http.post(seeded, same, "If-Match", "\"1\"");
        };
        if (reply.status() < 400) {
            tally.unexpected("stored, although it is wrong: " + reply.text());
        } else {
            tally.refused(reply.slug());
        }
    }

    /** Takes up the stream somewhere, and hears every change from there on, each once and in order. */
    private void follow() throws IOException {
        long after = chance.nextInt(78);
        try (var listening = chronicle.listen("/api/v1/stream?after=" + after)) {
            long patience = Math.min(end, System.nanoTime() + 2_000_000_000L);
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> listening.events().size() >= 20 || System.nanoTime() >= patience);
            var ids = listening.ids();
            for (int i = 0; i < ids.size(); i++) {
                if (ids.get(i) != after + 1 + i) {
                    tally.unexpected("after " + after + " the stream said " + ids);
                    break;
                }
            }
            tally.streamed(ids.size());
        }
    }
}
