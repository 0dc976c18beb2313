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
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The parameters of a method that answers requests, those that it takes {@link Together} one by one. */
final class Parameters implements HandlerMethodArgumentResolver {
    private static final RequestParamMethodArgumentResolver ONE = new RequestParamMethodArgumentResolver(false);

    /** All of them, in their order. */
    static Stream<MethodParameter> of(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .flatMap(parameter ->
                        isTogether(parameter) ? parts(parameter.getParameterType()) : Stream.of(parameter));
    }

    private static boolean isTogether(MethodParameter parameter) {
        return parameter.getParameterType().isAnnotationPresent(Together.class);
    }

    private static Stream<MethodParameter> parts(Class<?> type) {
        var constructor = constructor(type);
        return IntStream.range(0, constructor.getParameterCount()).mapToObj(index -> {
            var part = new MethodParameter(constructor, index);
            part.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            return part;
        });
    }

    private static Constructor<?> constructor(Class<?> type) {
        return BeanUtils.getResolvableConstructor(type);
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
        var type = parameter.getParameterType();
        List<@Nullable Object> values = new ArrayList<>();
        for (var part : parts(type).toList()) {
            values.add(ONE.resolveArgument(part, container, request, binders));
        }
        return BeanUtils.instantiateClass(constructor(type), values.toArray());
    }
}
