package chronicle.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One connection that is kept for as long as the server keeps it, with as little work of its own as possible: what a client does costs the same processors
 * as what is measured.
 */
public final class Http implements AutoCloseable {

    /** What came back. */
    public record Reply(int status, String body) {

        /** The same, if it is one of the 200s. */
        public Reply expected() {
            if (status / 100 != 2) {
                throw new IllegalStateException("HTTP " + status + ": " + body);
            }
            return this;
        }
    }

    private static final int BUFFER = 1 << 16;

    /** Shorter than the server keeps a connection on which nothing is asked. */
    private static final long IDLE_NANOS = 5_000_000_000L;

    private final URI base;
    private final String token;
    private Socket socket;
    private InputStream in;
    private boolean closing;
    private long used = System.nanoTime();

    /** Connects; the token goes along with what is posted. */
    public Http(URI base, String token) throws IOException {
        this.base = base;
        this.token = token;
        this.socket = connect(base);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private static Socket connect(URI base) throws IOException {
        var socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        return socket;
    }

    /** Connects again where the server has said that it closes, as after every hundredth request, or will have by now. */
    private void renew() throws IOException {
        if (closing || System.nanoTime() - used > IDLE_NANOS) {
            socket.close();
            socket = connect(base);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            closing = false;
        }
    }

    /** Asks. */
    public Reply get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n", new byte[0]);
        return read();
    }

    /** Posts a JSON body. */
    public Reply post(String path, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        send(
                "POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n",
                bytes);
        return read();
    }

    private void send(String head, byte[] body) throws IOException {
        renew();
        byte[] start = head.getBytes(UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        socket.getOutputStream().write(all);
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.endsWith("close");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        used = System.nanoTime();
        return new Reply(status, new String(body, UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
