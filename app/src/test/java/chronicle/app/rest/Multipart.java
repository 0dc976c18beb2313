package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.rest.Client.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A request with fields and files, as a form or {@code curl -F} sends it. */
public final class Multipart {
    private static final String BOUNDARY = "chronicle-test-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    public Multipart file(String fileName, byte[] content) {
        return part("name=\"files\"; filename=\"" + fileName + "\"", content);
    }

    public Multipart file(String fileName, String content) {
        return file(fileName, content.getBytes(UTF_8));
    }

    /** An archive of these files. */
    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue().getBytes(UTF_8));
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private Multipart part(String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** Posts it as the administrator, with more headers. */
    public Reply post(Client http, String path, String... headers) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var all = Stream.concat(
                        Stream.of(headers), Stream.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY))
                .toArray(String[]::new);
        return http.send("POST", path, whole.toByteArray(), http.authorized(all));
    }
}
