package chronicle.seed.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guide to recognition and relations by country, article by article. */
final class GuideArticles {
    private final Extract.Builder extract;
    private final Map<String, String> toldBy = new HashMap<>();

    GuideArticles(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            List<Element> timeline = new ArrayList<>();
            Records.each(files, file, Set.of("text"), (around, text) -> {
                if (around.contains("TEI")) {
                    text.within("div")
                            .filter(div -> div.attribute("type")
                                    .filter("timeline"::equals)
                                    .isPresent())
                            .forEach(timeline::add);
                }
            });
            new GuideArticle(extract, article(file), toldBy).tell(timeline);
        }
    }

    private static String article(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
    }
}
