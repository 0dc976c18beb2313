package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.export.Citation;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a citation in the form that was asked for. */
@Component
final class CitationWriter extends AbstractHttpMessageConverter<Citation> {
    private final JsonMapper json;

    CitationWriter(JsonMapper json) {
        super(UTF_8, CitationForm.JSON.type(), CitationForm.BIB.type());
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Citation.class;
    }

    @Override
    protected Citation readInternal(Class<? extends Citation> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("no citation is read here", message);
    }

    @Override
    protected void writeInternal(Citation citation, HttpOutputMessage message) throws IOException {
        boolean bibtex =
                CitationForm.BIB.type().isCompatibleWith(message.getHeaders().getContentType());
        var text = bibtex ? citation.bibtex() : json.writeValueAsString(citation.csl());
        message.getBody().write(text.getBytes(UTF_8));
    }
}
