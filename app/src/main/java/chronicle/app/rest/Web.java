package chronicle.app.rest;

import chronicle.app.Settings;
import chronicle.query.question.Entries.Sort;
import chronicle.query.question.Entries.Status;
import chronicle.query.question.KnownAt;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.Map;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;

/** How requests are read and answers written, once for all controllers. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private static final long UNLIMITED = -1;
    private static final String[] ASKED = {
        "/api/v1/**",
        "/",
        "/login",
        "/search",
        "/dates",
        "/record/**",
        "/operations/**",
        "/imports/**",
        "/tokens/**",
        "/relations/**",
        "/views/**",
        "/entries/**",
        "/changes/**"
    };

    private final BodyReader bodies;
    private final Starting starting;
    private final TimeGate timeGate;

    Web(BodyReader bodies, Starting starting, TimeGate timeGate) {
        this.bodies = bodies;
        this.starting = starting;
        this.timeGate = timeGate;
    }

    /** Files that come with a request are kept on the disk while it is answered. */
    @Bean
    static MultipartConfigElement uploads(Settings settings) {
        return new MultipartConfigElement(
                "", UNLIMITED, settings.imports().largestUpload().toBytes(), 0);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(starting).addPathPatterns(ASKED);
        interceptors.addInterceptor(new KnownParameters()).addPathPatterns(ASKED);
        interceptors.addInterceptor(new OneAddress()).addPathPatterns(ASKED);
        interceptors.addInterceptor(timeGate).addPathPatterns(ASKED);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(bodies);
        resolvers.add(new Parameters());
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, KnownAt.class, KnownAt::parse);
        formats.addConverter(String.class, Day.class, Day::of);
        formats.addConverter(String.class, Limit.class, Limit::of);
        formats.addConverter(String.class, Since.class, Since::of);
        formats.addConverter(String.class, WholeNumber.class, WholeNumber::of);
        formats.addConverter(String.class, RuleName.class, RuleName::of);
        formats.addConverter(String.class, WholeYear.class, WholeYear::of);
        formats.addConverter(String.class, Action.class, Action::of);
        formats.addConverter(String.class, PartyId.class, PartyId::of);
        formats.addConverter(String.class, RelationId.class, RelationId::of);
        formats.addConverter(String.class, ViewName.class, ViewName::of);
        formats.addConverter(String.class, KindName.class, KindName::of);
        formats.addConverter(String.class, OutcomeName.class, OutcomeName::of);
        formats.addConverter(
                String.class,
                Status.class,
                new Choice<>(Map.of("standing", Status.STANDING, "retracted", Status.RETRACTED, "all", Status.ALL)));
        formats.addConverter(
                String.class,
                Sort.class,
                new Choice<>(Map.of(
                        "on", Sort.ON,
                        "-on", Sort.ON_DESCENDING,
                        "recorded", Sort.RECORDED,
                        "-recorded", Sort.RECORDED_DESCENDING)));
        formats.addConverter(String.class, Boolean.class, new Choice<>(Map.of("true", true, "false", false)));
    }

    @Bean
    static JsonMapperBuilderCustomizer wire() {
        return mapper -> mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE);
    }
}
