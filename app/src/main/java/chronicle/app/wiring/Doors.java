package chronicle.app.wiring;

import chronicle.app.Settings;
import chronicle.app.access.AdministratorToken;
import chronicle.app.access.Bearers;
import chronicle.app.access.Door;
import chronicle.app.access.DoorPlan;
import chronicle.app.access.Editors;
import chronicle.app.access.Limits;
import chronicle.app.access.OpenId;
import chronicle.app.access.Secret;
import chronicle.app.access.Tokens;
import chronicle.app.rest.Rejections;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Has the plan of the doors kept: whoever is not let in by it is turned away. */
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String LOGIN = "/login";

    /** Scripts, styles and all else from here alone, and no page of another site around one of ours. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    AdministratorToken administratorToken(DataFolder folder) throws IOException {
        return new AdministratorToken(new Secret(folder.secret(AdministratorToken.FILE)));
    }

    /** A request passes twenty filters, and a meter for each would cost it as much as the question. */
    @Bean
    static SecurityObservationSettings metersOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** There is a decoder if an issuer is set. */
    @Bean
    Bearers bearers(
            AdministratorToken administrator,
            Tokens tokens,
            Editors editors,
            Settings settings,
            Optional<JwtDecoder> decoder) {
        return new Bearers(
                administrator, tokens, editors, decoder.map(issuer -> new OpenId(issuer, editors, settings.access())));
    }

    @Bean
    SecurityFilterChain openAndShut(
            HttpSecurity http, Bearers bearers, Limits limits, Settings settings, Rejections rejections) {
        var bearer = new AuthenticationFilter(
                bearers,
                request -> Requests.bearer(request)
                        .map(secret -> new PreAuthenticatedAuthenticationToken("bearer", secret))
                        .orElse(null));
        bearer.setSuccessHandler((_, _, _) -> {});
        bearer.setFailureHandler(rejections::commence);
        return http.authorizeHttpRequests(doors -> {
                    doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    DoorPlan.doors().forEach(door -> open(doors.requestMatchers(door.method(), door.path()), door));
                    DoorPlan.doors().stream()
                            .map(Door::path)
                            .distinct()
                            .forEach(path -> doors.requestMatchers(HttpMethod.OPTIONS, path)
                                    .permitAll());
                    doors.anyRequest().access(rejections::unlisted);
                })
                .exceptionHandling(
                        shut -> shut.authenticationEntryPoint(entry(rejections)).accessDeniedHandler(rejections))
                .authenticationManager(bearers)
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("name")
                        .passwordParameter("token")
                        .failureHandler(Returning::refused)
                        .successHandler(Returning::admitted))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?out"))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Requests::canBeForged))
                .headers(Doors::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(Throttle.logins(limits, settings, rejections), CsrfFilter.class)
                .addFilterAfter(new Sessions(bearers), SecurityContextHolderFilter.class)
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .addFilterBefore(Throttle.writes(limits, settings, rejections), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults());
    }

    /** A person with a browser who may not see a page is asked to log in. */
    private static AuthenticationEntryPoint entry(Rejections rejections) {
        return (request, response, refusal) -> {
            if (Requests.isForPage(request) && !rejections.isNowhere(request)) {
                Returning.ask(request, response);
            } else {
                rejections.commence(request, response, refusal);
            }
        };
    }

    private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl address, Door door) {
        if (door.role().isEmpty()) {
            address.permitAll();
        } else {
            address.hasAnyAuthority(door.authorities());
        }
    }

    @Bean
    RequestRejectedHandler malformedAddresses(Rejections rejections) {
        return rejections::malformed;
    }
}
