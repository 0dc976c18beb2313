package chronicle.app.access;

import static chronicle.app.access.Door.delete;
import static chronicle.app.access.Door.post;
import static chronicle.app.access.Door.read;
import static chronicle.app.access.Role.ADMINISTRATOR;
import static chronicle.app.access.Role.AUDITOR;
import static chronicle.app.access.Role.EDITOR;
import static chronicle.app.access.Role.OPERATOR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address with who may use it, sorted by path; what is not named here is shut. */
public final class DoorPlan {
    private static final List<Door> DOORS = Stream.of(
                    read("/"),
                    read("/actuator/health"),
                    read("/actuator/health/**"),
                    read("/actuator/prometheus", OPERATOR),
                    read("/api/docs"),
                    read("/api/docs/{file}"),
                    read("/api/v1/changes"),
                    read("/api/v1/changes/consistency"),
                    read("/api/v1/changes/head"),
                    read("/api/v1/changes/keys"),
                    read("/api/v1/changes/{position}/leaf"),
                    read("/api/v1/changes/{position}/proof"),
                    read("/api/v1/editors", ADMINISTRATOR),
                    read("/api/v1/editors/{id}", ADMINISTRATOR),
                    delete("/api/v1/editors/{id}", ADMINISTRATOR),
                    post("/api/v1/entries", EDITOR),
                    read("/api/v1/entries"),
                    read("/api/v1/entries/citation.{form}"),
                    read("/api/v1/entries/{id}"),
                    read("/api/v1/entries/{id}/citation.{form}"),
                    post("/api/v1/entries/{id}/corrections", EDITOR),
                    read("/api/v1/entries/{id}/effects"),
                    post("/api/v1/entries/{id}/reinstatements", EDITOR),
                    post("/api/v1/entries/{id}/retractions", EDITOR),
                    read("/api/v1/entries/{id}/revisions"),
                    read("/api/v1/entries/{id}/revisions/{first}..{second}"),
                    read("/api/v1/entries/{id}/revisions/{number}"),
                    read("/api/v1/entries/{id}/revisions/{number}/effects"),
                    read("/api/v1/exports/dyad-years.csv"),
                    read("/api/v1/exports/dyad-years.csv-metadata.json"),
                    read("/api/v1/exports/entries.csv"),
                    read("/api/v1/exports/entries.csv-metadata.json"),
                    read("/api/v1/exports/entries.ndjson"),
                    read("/api/v1/exports/journal.ndjson"),
                    read("/api/v1/imports"),
                    post("/api/v1/imports", OPERATOR),
                    read("/api/v1/imports/{id}"),
                    post("/api/v1/imports/{id}/approval", OPERATOR),
                    read("/api/v1/imports/{id}/report"),
                    read("/api/v1/kinds"),
                    read("/api/v1/kinds/{name}"),
                    read("/api/v1/openapi.json"),
                    read("/api/v1/operations"),
                    read("/api/v1/operations/{id}"),
                    delete("/api/v1/operations/{id}", OPERATOR),
                    post("/api/v1/operations/{id}/resumption", OPERATOR),
                    post("/api/v1/operations/{id}/rollback", OPERATOR),
                    post("/api/v1/operations/{id}/switch", OPERATOR),
                    read("/api/v1/parties"),
                    read("/api/v1/relations"),
                    read("/api/v1/relations/{dyad}"),
                    read("/api/v1/relations/{dyad}/calendar.ics"),
                    read("/api/v1/relations/{dyad}/compare"),
                    read("/api/v1/relations/{dyad}/compare/citation.{form}"),
                    read("/api/v1/relations/{dyad}/feed.atom"),
                    read("/api/v1/relations/{dyad}/state"),
                    read("/api/v1/relations/{dyad}/state/citation.{form}"),
                    post("/api/v1/replays", OPERATOR),
                    read("/api/v1/reports/consistency"),
                    read("/api/v1/stream"),
                    post("/api/v1/tokens", ADMINISTRATOR),
                    read("/api/v1/tokens", ADMINISTRATOR),
                    read("/api/v1/tokens/{id}", ADMINISTRATOR),
                    delete("/api/v1/tokens/{id}", ADMINISTRATOR),
                    post("/api/v1/verifications", AUDITOR),
                    read("/api/v1/views"),
                    read("/api/v1/views/{view}"),
                    read("/api/v1/views/{view}/citation.{form}"),
                    read("/api/v1/views/{view}/failures"),
                    post("/api/v1/views/{view}/failures/{subject}/retry", OPERATOR),
                    post("/api/v1/views/{view}/replays", OPERATOR),
                    read("/api/v1/views/{view}/{subject}"),
                    read("/api/v1/views/{view}/{subject}/citation.{form}"),
                    read("/api/v1/views/{view}/{subject}/learning"),
                    read("/api/v1/views/{view}/{subject}/timemap"),
                    read("/api/v1/views/{view}/{subject}/unfolding"),
                    read("/api/v1/views/{view}/{subject}/unfolding/citation.{form}"),
                    read("/assets/{file}"),
                    read("/changes"),
                    read("/dates"),
                    read("/entries"),
                    read("/entries/{id}"),
                    read("/entries/{id}/corrections", EDITOR),
                    post("/entries/{id}/corrections", EDITOR),
                    read("/entries/{id}/reinstatements", EDITOR),
                    post("/entries/{id}/reinstatements", EDITOR),
                    read("/entries/{id}/retractions", EDITOR),
                    post("/entries/{id}/retractions", EDITOR),
                    read("/imports"),
                    post("/imports", OPERATOR),
                    read("/imports/{id}"),
                    post("/imports/{id}/approval", OPERATOR),
                    read("/login"),
                    read("/operations"),
                    post("/operations", OPERATOR),
                    read("/operations/{id}"),
                    post("/operations/{id}/{word}", OPERATOR),
                    read("/record", EDITOR),
                    read("/record/{kind}", EDITOR),
                    post("/record/{kind}", EDITOR),
                    read("/relations"),
                    read("/relations/{dyad}"),
                    read("/relations/{dyad}/compare"),
                    read("/relations/{dyad}/state"),
                    read("/search"),
                    read("/tokens", ADMINISTRATOR),
                    post("/tokens", ADMINISTRATOR),
                    read("/tokens/editors/{id}/erasure", ADMINISTRATOR),
                    post("/tokens/editors/{id}/erasure", ADMINISTRATOR),
                    post("/tokens/{id}/revocation", ADMINISTRATOR),
                    read("/views"),
                    read("/views/{view}"),
                    read("/views/{view}/{subject}"),
                    read("/views/{view}/{subject}/beliefs"),
                    read("/views/{view}/{subject}/learning"),
                    post("/views/{view}/{subject}/retry", OPERATOR),
                    read("/views/{view}/{subject}/unfolding"))
            .flatMap(List::stream)
            .toList();

    private DoorPlan() {}

    /** All of them. */
    public static List<Door> doors() {
        return DOORS;
    }

    /** The role that an address asks for, if it asks for one. */
    public static Optional<Role> role(String method, String address) {
        var path = PathContainer.parsePath(address);
        return DOORS.stream()
                .filter(door -> door.method().name().equals(method)
                        && PathPatternParser.defaultInstance.parse(door.path()).matches(path))
                .findFirst()
                .flatMap(Door::role);
    }
}
