package chronicle.app.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of the stream, on a connection of its own that can be cut. */
public final class Listening implements AutoCloseable {
    private final Socket socket;
    private final List<Map<String, String>> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final List<String> head = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    private Listening(Socket socket, BufferedReader in) {
        this.socket = socket;
        this.thread = Thread.ofVirtual().unstarted(() -> listen(in));
    }

    /** Begins to read; headers as they are written, each a line. */
    public static Listening at(int port, String path, String... headers) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        var lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.0", "Host: localhost"));
        lines.addAll(List.of(headers));
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var listening = new Listening(socket, in);
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            listening.head.add(line);
        }
        listening.thread.start();
        return listening;
    }

    private void listen(BufferedReader in) {
        try {
            var event = new LinkedHashMap<String, String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (!line.isEmpty()) {
                    event.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
                } else if (event.containsKey("data")) {
                    events.add(Map.copyOf(event));
                    event.clear();
                }
            }
            ended = true;
        } catch (IOException _) {
            ended = false;
        }
    }

    /** The lines before the events. */
    public List<String> head() {
        return head;
    }

    /** The events so far, by field. */
    public List<Map<String, String>> events() {
        return events;
    }

    /** The ids of the events so far. */
    public List<Long> ids() {
        return events.stream().map(event -> Long.valueOf(event.get("id"))).toList();
    }

    /** The id of the last event. */
    public Optional<Long> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(ids().getLast());
    }

    /** The comments so far. */
    public List<String> comments() {
        return comments;
    }

    /** Whether the server has ended the stream in good order. */
    public boolean ended() {
        return ended;
    }

    /** Cuts the connection. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
