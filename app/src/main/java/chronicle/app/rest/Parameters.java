package chronicle.app.rest;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The parameters of a method that answers requests, those that it takes {@link Together} one by one. */
final class Parameters implements HandlerMethodArgumentResolver {
    private static final RequestParamMethodArgumentResolver ONE = new RequestParamMethodArgumentResolver(false);
    private static final ClassValue<Whole> WHOLE = new ClassValue<>() {
        @Override
        protected Whole computeValue(Class<?> type) {
            return Whole.of(type);
        }
    };

    /** A record of parameters: how it is made, and of what. */
    private record Whole(Constructor<?> constructor, List<MethodParameter> parts) {

        static Whole of(Class<?> type) {
            var constructor = BeanUtils.getResolvableConstructor(type);
            var names = new DefaultParameterNameDiscoverer();
            return new Whole(
                    constructor,
                    IntStream.range(0, constructor.getParameterCount())
                            .mapToObj(index -> part(constructor, index, names))
                            .toList());
        }

        private static MethodParameter part(Constructor<?> constructor, int index, ParameterNameDiscoverer names) {
            var part = new MethodParameter(constructor, index);
            part.initParameterNameDiscovery(names);
            return part;
        }
    }

    /** All of them, in their order. */
    static Stream<MethodParameter> of(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .flatMap(parameter -> isTogether(parameter)
                        ? WHOLE.get(parameter.getParameterType()).parts().stream()
                        : Stream.of(parameter));
    }

    private static boolean isTogether(MethodParameter parameter) {
        return parameter.getParameterType().isAnnotationPresent(Together.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isTogether(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var whole = WHOLE.get(parameter.getParameterType());
        List<@Nullable Object> values = new ArrayList<>();
        for (var part : whole.parts()) {
            values.add(ONE.resolveArgument(part, container, request, binders));
        }
        return BeanUtils.instantiateClass(whole.constructor(), values.toArray());
    }
}
