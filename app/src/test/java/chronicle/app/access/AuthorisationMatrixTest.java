package chronicle.app.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every role at every address with every method. The addresses are those that the program has, not those that somebody
 * remembered; the requests end where a controller would begin, so that asking does nothing.
 */
class AuthorisationMatrixTest extends RunningChronicle {
    private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());
    private static final String FOR_THE_SERVER_ALONE = "/error";

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    private record Address(HttpMethod method, String path) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return path + " " + method;
        }
    }

    @Test
    void every_address_has_its_door_and_every_door_leads_somewhere() {
        var planned = DoorPlan.doors().stream()
                .map(door -> new Address(door.method(), door.path()))
                .collect(toCollection(TreeSet::new));

        assertThat(planned).isEqualTo(mapped());
        assertThat(DoorPlan.doors()).hasSameSizeAs(planned);
        assertThat(DoorPlan.doors().stream().map(Door::path)).isSorted();
    }

    @Test
    void every_role_passes_the_doors_that_are_its_own_and_no_other() throws Exception {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var path : paths()) {
            for (var method : METHODS) {
                for (var who : Stream.concat(
                                Stream.of(Optional.<Role>empty()),
                                Stream.of(Role.values()).map(Optional::of))
                        .toList()) {
                    asked++;
                    var outcome = outcome(method, path, who);
                    if (!outcome.equals(expected(method, path, who))) {
                        wrong.add(who + " " + method + " " + path + ": " + outcome);
                    }
                }
            }
        }
        System.out.printf(
                "Authorisation matrix: %d requests (%d addresses, %d methods, %d roles and nobody), %d wrong%n",
                asked, paths().size(), METHODS.size(), Role.values().length, wrong.size());

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_nobody_named_is_shut_to_all() throws Exception {
        for (var path : List.of("/error", "/actuator", "/actuator/env", "/api/v1", "/api/v1/secrets", "/login.do")) {
            for (var role : Role.values()) {
                assertThat(outcome(HttpMethod.GET, path, Optional.of(role)))
                        .as(path)
                        .isNotEqualTo("passes");
            }
        }
    }

    /**
     * Who may not pass is asked who he is, or told that it is not for him; a method that is not there is told as such. What an
     * address can be asked for (OPTIONS), everybody may know.
     */
    private static String expected(HttpMethod method, String path, Optional<Role> who) {
        var door = DoorPlan.doors().stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst();
        if (door.isEmpty()) {
            return covered(method, path) || method.equals(HttpMethod.OPTIONS) ? "passes" : "shut";
        }
        var needed = door.get().role();
        if (needed.isEmpty()
                || who.equals(needed)
                || who.filter(Role.ADMINISTRATOR::equals).isPresent()) {
            return "passes";
        }
        return who.isEmpty() ? "401" : "403";
    }

    /** A subject may be named replays. */
    private static boolean covered(HttpMethod method, String path) {
        return path.equals("/api/v1/views/{view}/replays")
                && List.of("GET", "HEAD").contains(method.name());
    }

    private String outcome(HttpMethod method, String path, Optional<Role> who) throws ServletException, IOException {
        var request = new MockHttpServletRequest(
                method.name(), path.replaceAll("\\{[a-zA-Z]+}", "1").replace("**", "x"));
        request.setServletPath(request.getRequestURI());
        who.ifPresent(role -> request.setAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                new SecurityContextImpl(new TestingAuthenticationToken("somebody", "", role.authority()))));
        var response = new MockHttpServletResponse();
        var passed = new AtomicBoolean();
        security.doFilter(request, response, (_, _) -> passed.set(true));
        if (passed.get()) {
            return "passes";
        }
        boolean named = DoorPlan.doors().stream()
                .anyMatch(door -> door.method().equals(method) && door.path().equals(path));
        return named ? String.valueOf(response.getStatus()) : response.getStatus() >= 400 ? "shut" : "open";
    }

    private Collection<String> paths() {
        return mapped().stream().map(Address::path).distinct().toList();
    }

    private SortedSet<Address> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AuthorisationMatrixTest::addresses)
                .filter(address -> !address.path().equals(FOR_THE_SERVER_ALONE))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> method.name().equals("GET")
                        ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                        : Stream.of(method.asHttpMethod()))
                .toList();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{([a-zA-Z]+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                .flatMap(path -> methods.stream().map(method -> new Address(method, path)));
    }
}
