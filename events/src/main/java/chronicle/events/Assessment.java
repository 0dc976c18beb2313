package chronicle.events;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What was measured: ratings and surveys. */
public sealed interface Assessment extends DiplomaticEvent {

    /** A publisher rated a party on a scale. */
    record RatingPublished(
            Actor publisher, String rating, Actor rated, BigDecimal score, BigDecimal scale, Optional<String> verdict)
            implements Assessment {

        /** Keeps numbers without trailing zeros. */
        public RatingPublished {
            score = Numbers.plain(score);
            scale = Numbers.plain(scale);
        }

        @Override
        public String phrase() {
            return Phrase.of(
                    publisher, " rated ", rated, " ", score, " of ", scale, " in ", rating, Phrase.with(": ", verdict));
        }
    }

    /** A publisher asked a population a question; each answer's share is in per cent, as stated. */
    record OpinionSurveyed(Actor publisher, Actor population, String question, Map<String, BigDecimal> results)
            implements Assessment {

        /** Keeps the results in the order of their names, and numbers without trailing zeros. */
        public OpinionSurveyed {
            results = Numbers.plain(results);
        }

        @Override
        public String phrase() {
            return Phrase.of(publisher, " surveyed ", population, ": ", question);
        }
    }
}
