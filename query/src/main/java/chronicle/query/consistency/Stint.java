package chronicle.query.consistency;

import java.util.Optional;

/** A person as the chief of one mission, from the appointment to the departure, as far as it is told. */
record Stint(String post, String person, Optional<Noted> appointed, Optional<Noted> inPost, Optional<Noted> departed) {

    static Stint none(String post, String person) {
        return new Stint(post, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Stint appointed(Noted entry) {
        return new Stint(post, person, Optional.of(entry), inPost, departed);
    }

    Stint inPost(Noted entry) {
        return new Stint(post, person, appointed, Optional.of(entry), departed);
    }

    Stint departed(Noted entry) {
        return new Stint(post, person, appointed, inPost, Optional.of(entry));
    }

    /** Who this is, and where: {@code Reno Harnish (US-to-AZ)}. */
    String who() {
        return person + " (" + post + ")";
    }
}
