package chronicle.app.page.writing;

import chronicle.app.page.Names;
import chronicle.app.page.Wording;
import chronicle.query.question.Effect;
import java.util.List;

/** What a change does to an answer, in words. */
public record EffectLine(String view, String address, String subject, String before, String after, String period) {

    /** Whether the status stays, and only what it rests on changes. */
    public boolean same() {
        return before.equals(after);
    }

    static List<EffectLine> of(List<Effect> effects, Wording wording) {
        return effects.stream().map(effect -> of(effect, wording)).toList();
    }

    private static EffectLine of(Effect effect, Wording wording) {
        return new EffectLine(
                wording.view(effect.view()),
                "/views/" + effect.view() + "/" + effect.subject(),
                Names.subject(effect.view(), effect.subject()),
                wording.statuses(effect.view(), effect.before()),
                wording.statuses(effect.view(), effect.after()),
                period(effect, wording));
    }

    private static String period(Effect effect, Wording wording) {
        var from = effect.from().map(wording::day);
        var last = effect.until().map(wording::lastDay);
        if (from.isPresent()) {
            return last.map(end -> wording.say("effect.between", from.get(), end))
                    .orElseGet(() -> wording.say("effect.from", from.get()));
        }
        return last.map(end -> wording.say("effect.until", end)).orElseGet(() -> wording.say("effect.always"));
    }
}
