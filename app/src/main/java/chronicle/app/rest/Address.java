package chronicle.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** The address as of a position: what it identifies never changes. */
    String knownAt(long position) {
        return builder()
                .replaceQueryParam("knownAt", "@" + position)
                .build(true)
                .toUriString();
    }

    /** The same question about another path. */
    String at(String otherPath) {
        return query.isEmpty() ? otherPath : otherPath + "?" + query;
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(path).query(query);
    }
}
