package chronicle.app.rest;

import static java.util.stream.Collectors.joining;

import chronicle.query.question.Learning;
import chronicle.query.question.Learning.Learnt;
import java.util.List;
import java.util.stream.IntStream;

/** The mementos of one answer (RFC 7089), one for each position at which it became another, as links (RFC 6690). */
final class TimeMap {
    static final String MEDIA_TYPE = "application/link-format";

    private TimeMap() {}

    static String of(Learning learning) {
        var answer = "/api/v1/views/" + learning.view() + "/" + learning.subject();
        var day = "?asOf=" + learning.asOf();
        var head = "<" + answer + day + ">; rel=\"original timegate\",\n<" + answer + Memento.TIMEMAP + learning.asOf()
                + ">; rel=\"self\"; type=\"" + MEDIA_TYPE + "\"";
        List<Learnt> beliefs = learning.beliefs();
        return IntStream.range(0, beliefs.size())
                .mapToObj(i -> ",\n<" + answer + day + "&knownAt=@"
                        + beliefs.get(i).position() + ">; rel=\"" + place(i, beliefs.size()) + "memento\"; datetime=\""
                        + Memento.httpDate(beliefs.get(i).knownFrom()) + "\"")
                .collect(joining("", head, "\n"));
    }

    private static String place(int index, int size) {
        return (index == 0 ? "first " : "") + (index == size - 1 ? "last " : "");
    }
}
