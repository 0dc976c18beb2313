package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a request, with and without the recorded time in it. */
record Address(String path, String query) {
    static Address of(HttpServletRequest request) {
        var query = request.getQueryString();
        return new Address(request.getRequestURI(), query == null ? "" : query);
    }

    /** The address without a recorded time: what it identifies goes on changing. */
    String original() {
        return builder().replaceQueryParam("knownAt").build(true).toUriString();
    }

    /** What is asked for, as people write it, without the recorded time: {@code relation=AZ-US, kind=visit-paid}. */
    String asked() {
        var asked = builder().replaceQueryParam("knownAt").build(true).getQuery();
        return asked == null ? "" : UriUtils.decode(asked.replace("&", ", "), UTF_8);
    }

    /** The address as of a position: what it identifies never changes. */
    String knownAt(long position) {
        return permalink(position, Optional.empty());
    }

    /** The address of what was answered: as of a position, and about the day that had to be assumed, if any had. */
    String permalink(long position, Optional<LocalDate> assumed) {
        var address = builder();
        assumed.ifPresent(day -> address.replaceQueryParam("asOf", day));
        return address.replaceQueryParam("knownAt", "@" + position).build(true).toUriString();
    }

    /** Where the chronicle is reached, as whoever asks sees it; without a slash at its end. */
    static String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** The same question about the path before its last part. */
    Address parent() {
        return new Address(path.substring(0, path.lastIndexOf('/')), query);
    }

    /** The same question with a parameter of that value. */
    String with(String parameter, String value) {
        return builder().replaceQueryParam(parameter, value).build(true).toUriString();
    }

    /** The same address with a parameter of that value. */
    Address and(String parameter, Object value) {
        return of(builder().replaceQueryParam(parameter, value).build(true));
    }

    private static Address of(UriComponents address) {
        return new Address(
                Objects.requireNonNull(address.getPath()),
                Optional.ofNullable(address.getQuery()).orElse(""));
    }

    /** The same question about another path. */
    String at(String otherPath) {
        return query.isEmpty() ? otherPath : otherPath + "?" + query;
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(path).query(query);
    }
}
