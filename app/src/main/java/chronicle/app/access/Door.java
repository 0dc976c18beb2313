package chronicle.app.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * One address with one method, and who may use it.
 *
 * @param path as the controllers write it, without the expressions of its variables
 * @param role who has it may pass, and so may an administrator; without one, anybody may
 */
public record Door(HttpMethod method, String path, Optional<Role> role) {

    /** Anybody may read there. */
    static List<Door> read(String path) {
        return of(path, Optional.empty(), GET, HEAD);
    }

    /** Only somebody with the role may read there. */
    static List<Door> read(String path, Role role) {
        return of(path, Optional.of(role), GET, HEAD);
    }

    /** Somebody with the role may POST there. */
    static List<Door> post(String path, Role role) {
        return of(path, Optional.of(role), POST);
    }

    /** Somebody with the role may DELETE that. */
    static List<Door> delete(String path, Role role) {
        return of(path, Optional.of(role), DELETE);
    }

    /** The authorities of which one is needed. */
    public String[] authorities() {
        return role.stream()
                .flatMap(needed -> Stream.of(needed, Role.ADMINISTRATOR))
                .distinct()
                .map(Role::authority)
                .toArray(String[]::new);
    }

    private static List<Door> of(String path, Optional<Role> role, HttpMethod... methods) {
        return Arrays.stream(methods)
                .map(method -> new Door(method, path, role))
                .toList();
    }
}
