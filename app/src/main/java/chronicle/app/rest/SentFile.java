package chronicle.app.rest;

import chronicle.app.imports.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent with a request; one of a chosen folder is named by its path. */
public record SentFile(MultipartFile file) implements Upload.Part {

    /** The files of a field; none if the request has no such field. */
    public static List<SentFile> all(@Nullable List<MultipartFile> files) {
        return Optional.ofNullable(files).orElse(List.of()).stream()
                .map(SentFile::new)
                .toList();
    }

    /** Whether there is nothing in it, as where a browser sends a field that was left alone. */
    public boolean isEmpty() {
        return file.isEmpty();
    }

    @Override
    public String name() {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
