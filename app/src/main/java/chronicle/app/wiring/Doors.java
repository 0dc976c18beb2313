package chronicle.app.wiring;

import chronicle.app.access.AdministratorToken;
import chronicle.app.access.Bearers;
import chronicle.app.access.Door;
import chronicle.app.access.DoorPlan;
import chronicle.app.access.Secret;
import chronicle.app.access.Tokens;
import chronicle.app.rest.Rejections;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Has the plan of the doors kept: whoever is not let in by it is turned away. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String BEARER = "Bearer ";

    @Bean
    AdministratorToken administratorToken(DataFolder folder) throws IOException {
        return new AdministratorToken(new Secret(folder.secret(AdministratorToken.FILE)));
    }

    @Bean
    AuthenticationManager bearers(AdministratorToken administrator, Tokens tokens) {
        return new Bearers(administrator, tokens);
    }

    @Bean
    SecurityFilterChain openAndShut(HttpSecurity http, AuthenticationManager bearers, Rejections rejections) {
        var bearer = new AuthenticationFilter(bearers, Doors::presented);
        bearer.setSuccessHandler((_, _, _) -> {});
        bearer.setFailureHandler(rejections::commence);
        return http.authorizeHttpRequests(doors -> {
                    doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    DoorPlan.doors().forEach(door -> open(doors.requestMatchers(door.method(), door.path()), door));
                    doors.anyRequest().access(rejections::unlisted);
                })
                .exceptionHandling(
                        shut -> shut.authenticationEntryPoint(rejections).accessDeniedHandler(rejections))
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
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

    /** The token that a request presents; a browser never sends one unasked, so that nothing can be forged with it. */
    private static @Nullable Authentication presented(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new PreAuthenticatedAuthenticationToken(
                        "bearer", header.substring(BEARER.length()).strip())
                : null;
    }
}
