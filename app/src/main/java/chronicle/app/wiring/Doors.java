package chronicle.app.wiring;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import chronicle.app.rest.Rejections;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may go through which door: reads are open, writes need a token with a role, all else is shut. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String BEARER = "Bearer ";
    private static final String ADMINISTRATOR = "administrator";

    @Bean
    AdministratorToken administratorToken(DataFolder folder) throws IOException {
        return new AdministratorToken(folder.secret(AdministratorToken.FILE));
    }

    @Bean
    AuthenticationManager tokens(AdministratorToken administrator) {
        return presented -> {
            if (!administrator.is(String.valueOf(presented.getCredentials()))) {
                throw new BadCredentialsException("no such token");
            }
            return new PreAuthenticatedAuthenticationToken(
                    ADMINISTRATOR, "", AuthorityUtils.createAuthorityList("ROLE_EDITOR", "ROLE_ADMINISTRATOR"));
        };
    }

    @Bean
    SecurityFilterChain openAndShut(HttpSecurity http, AuthenticationManager tokens, Rejections rejections) {
        var bearer = new AuthenticationFilter(tokens, Doors::presented);
        bearer.setSuccessHandler((_, _, _) -> {});
        bearer.setFailureHandler(rejections::commence);
        return http.authorizeHttpRequests(
                        doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(GET, "/api/v1/**", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(HEAD, "/api/v1/**", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(
                                        POST,
                                        "/api/v1/entries",
                                        "/api/v1/entries/{id}/corrections",
                                        "/api/v1/entries/{id}/retractions",
                                        "/api/v1/entries/{id}/reinstatements")
                                .hasRole("EDITOR")
                                .requestMatchers(PUT, "/api/v1/entries/**")
                                .permitAll()
                                .requestMatchers(PATCH, "/api/v1/entries/**")
                                .permitAll()
                                .requestMatchers(DELETE, "/api/v1/entries/**")
                                .permitAll()
                                .anyRequest()
                                .access(rejections::unlisted))
                .exceptionHandling(
                        shut -> shut.authenticationEntryPoint(rejections).accessDeniedHandler(rejections))
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
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
