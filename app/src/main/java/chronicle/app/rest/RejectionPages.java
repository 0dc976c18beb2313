package chronicle.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows people with a browser why they were turned away. */
public interface RejectionPages {

    /** Answers with a page, if a page was asked for; whether it did. */
    boolean show(HttpServletRequest request, HttpServletResponse response, Exception e);
}
