package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into the dials and filters of pages. */
class FieldsOfPagesTest extends Browsing {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/entries?party=Germany | /entries?party=DE",
                "/views/missions?party=united states | /views/missions?party=US",
                "/relations?party=UK&q= | /relations?party=GB",
                "/changes?relation=Bosnia and Herzegovina and the USA | /changes?relation=BA-US",
                "/changes?relation=us az&since=July 2026 | /changes?relation=AZ-US&since=2026-07-01",
                "/entries?from=1992&until=May 1992 | /entries?from=1992-01-01&until=1992-05-31",
                "/relations/AZ-US?asOf=1 November 1992&knownAt=position 1,042 |"
                        + " /relations/AZ-US?asOf=1992-11-01&knownAt=%401042",
                "/relations/AZ-US?knownAt=27 November 2020, 10:04 UTC |"
                        + " /relations/AZ-US?knownAt=2020-11-27T10%3A04%3A59Z",
                "/relations/AZ-US/compare?toAsOf=5 May 1994&toKnownAt=July 2026 |"
                        + " /relations/AZ-US/compare?toAsOf=1994-05-05&toKnownAt=2026-07-31"
            })
    void stands_in_the_address_as_programs_write_it(String typed, String address) {
        var answer = http.get(typed.replace(" ", "%20").replace(",", "%2C"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(address);
    }

    @Test
    void is_shown_by_the_names_of_parties() {
        var page = page();
        page.navigate("/entries?party=de&relation=United States / azerbaijan");

        assertThat(page).hasURL(address() + "/entries?party=DE&relation=AZ-US");
        assertThat(page.locator(".filter [name=party]")).hasValue("Germany");
        assertThat(page.locator(".filter [name=relation]")).hasValue("Azerbaijan – United States");
        page.navigate("/relations/AZ-US?knownAt=yesterday");
        assertThat(page)
                .hasURL(address() + "/relations/AZ-US?knownAt="
                        + LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    @Test
    void of_the_day_is_today_again_without_leaving_what_was_known() {
        var page = page();
        page.navigate("/views/missions?asOf=1992-03-16&knownAt=@20");

        page.locator("#dial a >> text=Today").click();

        assertThat(page).hasURL(address() + "/views/missions?knownAt=%4020");
        page.locator("#dial a >> text=As known now").click();
        assertThat(page).hasURL(address() + "/views/missions");
    }

    @Test
    void is_shown_again_with_what_is_wrong_where_it_cannot_be_read() throws IOException {
        var page = page();
        var axe = Axe.script();

        assertThat(page.navigate("/entries?party=Atlantis&q=embassy").status()).isEqualTo(400);

        assertThat(page.locator(".filter [name=party]")).hasValue("Atlantis");
        assertThat(page.locator(".filter [name=q]")).hasValue("embassy");
        assertThat(page.locator("#party-misread")).hasText("No party goes by that name or code");
        Axe.check(page, "misread party", axe);
        assertThat(page.navigate("/relations/AZ-US?asOf=soon&knownAt=then").status())
                .isEqualTo(400);
        assertThat(page.locator("#dial [name=asOf]")).hasValue("soon");
        assertThat(page.locator("#dial [name=knownAt]")).hasValue("then");
        assertThat(page.locator("#knownAt-misread")).isVisible();
        assertThat(page.locator("h1")).containsText("Azerbaijan – United States");
        Axe.check(page, "misread dial", axe);
        assertThat(page.navigate("/relations/AZ-US/compare?toKnownAt=tomorrow").status())
                .isEqualTo(400);
        assertThat(page.locator("[name=toKnownAt]")).hasValue("tomorrow");
        assertThat(page.navigate("/views/missions?knownAt=2999-01-01").status()).isEqualTo(422);
        assertThat(page.locator("#knownAt-misread")).hasText("The chronicle has not come to that yet");
        complaints().removeIf(complaint -> complaint.contains("status of 4"));
    }
}
