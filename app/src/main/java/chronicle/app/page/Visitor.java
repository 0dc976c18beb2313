package chronicle.app.page;

import chronicle.app.access.Role;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param name as the journal knows that person; empty for anybody
 * @param authorities what that person is trusted with
 */
public record Visitor(String name, Set<String> authorities) {

    /** Whether somebody is logged in. */
    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** Whether this person records and corrects. */
    public boolean mayWrite() {
        return may(Role.EDITOR);
    }

    /** Whether this person imports and replays. */
    public boolean mayOperate() {
        return may(Role.OPERATOR);
    }

    /** Whether this person gives out tokens. */
    public boolean mayAdminister() {
        return may(Role.ADMINISTRATOR);
    }

    private boolean may(Role role) {
        return authorities.contains(role.authority()) || authorities.contains(Role.ADMINISTRATOR.authority());
    }
}
