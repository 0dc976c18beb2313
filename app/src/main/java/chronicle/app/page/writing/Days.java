package chronicle.app.page.writing;

import chronicle.app.dates.Meant;
import chronicle.app.dates.Meant.Clear;
import chronicle.app.dates.Meant.Unclear;
import chronicle.app.dates.PlainDates;
import chronicle.app.page.DateWords;
import chronicle.app.page.Wording;
import chronicle.app.page.writing.Complaint.Choice;
import chronicle.events.Edtf;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates as they are typed into forms. */
@Component
final class Days {
    private final Wording wording;

    Days(Wording wording) {
        this.wording = wording;
    }

    /** What a date means that was typed; today is one too. */
    Meant read(String typed, boolean spans) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "today" -> new Clear(Edtf.parse(today.toString()));
            case "yesterday" -> new Clear(Edtf.parse(today.minusDays(1).toString()));
            default -> PlainDates.read(typed, spans);
        };
    }

    Complaint complaint(String pointer, Unclear unclear) {
        var choices = unclear.choices().stream()
                .map(date -> new Choice(date.text(), DateWords.of(date.text())))
                .toList();
        var sentence = wording.say(
                "date.trouble." + unclear.trouble().word(),
                choices.stream().findFirst().map(Choice::words).orElse(""));
        return new Complaint(pointer, Complaint.sentence(sentence), choices);
    }

    /** A date in words if these lead back to it, else as it is written. */
    static String typed(String edtf) {
        var words = DateWords.of(edtf);
        return PlainDates.read(words, true) instanceof Clear(var date)
                        && date.text().equals(edtf)
                ? words
                : edtf;
    }
}
