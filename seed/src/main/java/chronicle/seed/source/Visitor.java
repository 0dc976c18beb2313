package chronicle.seed.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor as the publisher writes it, the office before the name: {@code President Ilham Aliyev}. */
record Visitor(String name, Optional<String> office) {
    private static final String OFFICE =
            "(?:(?:Acting|Interim|Provisional|Vice|Deputy|First|Transitional|Federal|Grand|Crown|State|Former|Supreme|"
                    + "Regent|Brigadier|Lieutenant|Major)[ -])*"
                    + "(?:President of the Council of Ministers|Chairman of the Presidency|President|"
                    + "Prime Minist(?:er|ere)|Prime Minster|Foreign Minister|Minister of Foreign Affairs|Chancellor|"
                    + "King|Queen|Emperor|Empress|Premier|Prince|Princess|Sultan|Amir|Emir|Duke|Duchess|Pope|Taoiseach|"
                    + "General Secretary|First Secretary|Secretary General|Shah|Sheikh|Sovereign|Captain Regent|"
                    + "Governor General|Chief Minister|Chairman|Governor|Marshal|Minister President|Chief of State|"
                    + "Head of State|Junta Member|General)(?:- ?(?:elect|Elect|designate))?";
    private static final Pattern FORM =
            Pattern.compile("(" + OFFICE + "(?:(?: and | & |-)" + OFFICE + ")*) ((?:de )?\\p{Lu}.*)");

    static Visitor of(String text) {
        Matcher found = FORM.matcher(text);
        return found.matches()
                ? new Visitor(found.group(2), Optional.of(found.group(1)))
                : new Visitor(text, Optional.empty());
    }
}
