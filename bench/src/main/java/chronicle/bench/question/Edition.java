package chronicle.bench.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** An edition of visits to the United States that nobody published, in the form of those that somebody did. */
record Edition(int records) {
    private static final List<String> TERRITORIES = List.of("""
        albania andorra armenia austria bahamas bangladesh belarus belize bolivia brazil
        bulgaria burundi cameroon chad china comoros cuba czechia djibouti ecuador eritrea eswatini
        fiji france gambia germany greece guatemala guyana honduras iceland indonesia iraq israel
        jamaica jordan kenya kosovo kyrgyzstan latvia lesotho libya lithuania macedonia malawi maldives
        malta mauritius micronesia monaco montenegro mozambique nauru netherlands niger niue oman palau
        paraguay\
        """.split("\\s+"));
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final int DAYS = 10_000;
    private static final int IN_A_FILE = 1_000;

    /** Writes its files to a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int begin = 0; begin < records; begin += IN_A_FILE) {
            var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<visits>\n");
            for (int i = begin; i < Math.min(records, begin + IN_A_FILE); i++) {
                text.append(visit(i));
            }
            Files.writeString(folder.resolve("visits-" + begin + ".xml"), text.append("</visits>\n"));
        }
    }

    /** In the order of their days, about one country after the other. */
    private String visit(int number) {
        String territory = TERRITORIES.get(number % TERRITORIES.size());
        LocalDate day = FIRST.plusDays((long) number * DAYS / records);
        return """
                <visit>
                    <id>%1$d</id>
                    <start-date>%2$s</start-date>
                    <end-date>%3$s</end-date>
                    <visitor>Prime Minister Visitor the %4$dth</visitor>
                    <from id="%5$s">%5$s</from>
                    <description>Met with the President on a working visit.</description>
                </visit>
            """.formatted(number + 1, day, day.plusDays(number % 3), number % 97, territory);
    }
}
