package chronicle.app.rest;

import chronicle.app.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body strictly: no more of it than is allowed, UTF-8 only, one JSON object, no name twice, nothing after it. */
@Component
final class BodyReader implements HandlerMethodArgumentResolver {
    private static final int DEEPEST = 24;
    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    /** Where the parser saw a bracket open: it names a source that is hidden, and an offset that it does not know. */
    private static final Pattern INNER_PLACE = Pattern.compile(" \\(start marker at \\[.*?]\\)");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final int most;

    BodyReader(Settings settings) {
        this.most = Math.toIntExact(settings.requests().largestBody().toBytes());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        return read(request.getNativeRequest(HttpServletRequest.class));
    }

    /** The body of a request that may come without one: no body says as much as an empty object. */
    Body ifAny(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return new Body(Map.of());
        }
        return read(request);
    }

    private Body read(@Nullable HttpServletRequest request) throws IOException {
        if (request == null) {
            throw new IllegalStateException("only requests over HTTP have bodies");
        }
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge();
        }
        var body = new Body(parse(decode(bytes)));
        Storable.require(body.tree());
        return body;
    }

    private ProblemException tooLarge() {
        return Problem.PAYLOAD_TOO_LARGE
                .because("A body may have at most " + most + " bytes; send less at a time.")
                .with("largest", most);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Problem.MALFORMED_BODY.because("The body is not UTF-8; send it in that encoding.");
        }
    }

    private Map<String, @Nullable Object> parse(String text) {
        try {
            @Nullable Map<String, @Nullable Object> tree = json.readValue(text, TREE);
            if (tree == null) {
                throw Problem.MALFORMED_BODY.because("The body is null; send one JSON object.");
            }
            return tree;
        } catch (MismatchedInputException _) {
            throw Problem.MALFORMED_BODY.because("The body is not one JSON object; send one, in braces.");
        } catch (JacksonException e) {
            throw Problem.MALFORMED_BODY.because("The body is not one JSON object: " + place(e) + ".");
        }
    }

    private static String place(JacksonException e) {
        var place = e.getLocation();
        var what = INNER_PLACE.matcher(e.getOriginalMessage()).replaceAll("");
        return place == null ? what : what + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
