package chronicle.app.rest;

import chronicle.query.question.Answer;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON of a known length, which goes out with its head at once, and not in chunks after it. */
@Component
final class AnswerWriter extends AbstractHttpMessageConverter<Answer> {
    private final JsonMapper json;

    AnswerWriter(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Answer.class;
    }

    @Override
    protected Answer readInternal(Class<? extends Answer> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("no answer is read here", message);
    }

    @Override
    protected void writeInternal(Answer answer, HttpOutputMessage message) throws IOException {
        byte[] text = json.writeValueAsBytes(answer);
        message.getHeaders().setContentLength(text.length);
        message.getBody().write(text);
    }
}
