package chronicle.command.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/** The wire between the journal's writer and the server, which a test cuts at the worst moment. */
final class Wire implements AutoCloseable {

    private static final int LARGER_THAN_ANY_STATEMENT = 1 << 20;

    private final ServerSocket door;
    private final int server;
    private final AtomicReference<Cut> armed = new AtomicReference<>(Cut.NEVER);
    private final BlockingQueue<Late> late = new LinkedBlockingQueue<>();
    private volatile boolean severed;

    /** What becomes of the next thing that the client says. */
    enum Cut {
        /** It passes. */
        NEVER,
        /** The server never hears it. */
        BEFORE_THE_SERVER_HEARS,
        /** The server hears half of it. */
        HALFWAY,
        /** The server carries it out, but the client never hears the answer. */
        BEFORE_THE_CLIENT_HEARS,
        /** The client is cut off; the server hears it only when the test says so. */
        AND_TOLD_LATE
    }

    /** Something that the client said, and the server has not heard yet. */
    record Late(byte[] said, OutputStream server, CountDownLatch answered) {

        /** Lets the server hear it, and waits until it has answered, to nobody. */
        void tell() {
            try {
                server.write(said);
                server.flush();
                answered.await();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Wire(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cutNext(Cut cut) {
        armed.set(cut);
    }

    /** What was held back. */
    Late late() throws InterruptedException {
        return late.take();
    }

    /** From now on nobody gets through. */
    void sever() {
        severed = true;
    }

    void mend() {
        severed = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (severed) {
                    client.close();
                    continue;
                }
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                Connection connection = new Connection(client, there);
                Thread.ofVirtual().start(connection::say);
                Thread.ofVirtual().start(connection::answer);
            } catch (IOException e) {
                // the test is over, or the server is away: the client sees a closed connection
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket there;
        private final CountDownLatch answered = new CountDownLatch(1);
        private volatile boolean deaf;

        Connection(Socket client, Socket there) {
            this.client = client;
            this.there = there;
        }

        void say() {
            byte[] buffer = new byte[LARGER_THAN_ANY_STATEMENT];
            try {
                InputStream in = client.getInputStream();
                OutputStream out = there.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    switch (armed.getAndSet(Cut.NEVER)) {
                        case NEVER -> out.write(buffer, 0, length);
                        case BEFORE_THE_SERVER_HEARS -> {
                            hangUp();
                            return;
                        }
                        case HALFWAY -> {
                            out.write(buffer, 0, length / 2);
                            hangUp();
                            return;
                        }
                        case BEFORE_THE_CLIENT_HEARS -> {
                            deaf = true;
                            out.write(buffer, 0, length);
                        }
                        case AND_TOLD_LATE -> {
                            deaf = true;
                            late.add(new Late(Arrays.copyOf(buffer, length), out, answered));
                            client.close();
                            return;
                        }
                    }
                }
                there.close();
            } catch (IOException e) {
                hangUp();
            }
        }

        void answer() {
            byte[] buffer = new byte[LARGER_THAN_ANY_STATEMENT];
            try {
                InputStream in = there.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (deaf) {
                        break;
                    }
                    out.write(buffer, 0, length);
                }
                hangUp();
            } catch (IOException e) {
                hangUp();
            } finally {
                answered.countDown();
            }
        }

        private void hangUp() {
            try {
                client.close();
                there.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
