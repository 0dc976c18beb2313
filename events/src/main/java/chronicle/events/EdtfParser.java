package chronicle.events;

import chronicle.events.EdtfDate.Form;
import java.time.LocalDate;

/** Reads a date by descent: a set in brackets, or one date, or two about a slash. */
final class EdtfParser {

    private static final int LONGEST = 200;

    private final String text;
    private final EdtfCursor cursor;

    EdtfParser(String text) {
        this.text = text;
        this.cursor = new EdtfCursor(text);
    }

    Edtf parse() {
        if (text.length() > LONGEST) {
            throw cursor.expected("the end, since a date has at most " + LONGEST + " characters,", LONGEST);
        }
        if (cursor.skip("[")) {
            return Edtf.point(text, oneOf());
        }
        if (cursor.sees("/") || cursor.sees("..")) {
            return intervalWithoutStart();
        }
        EdtfDate first = EdtfDate.read(cursor);
        if (cursor.sees("/")) {
            return interval(first);
        }
        if (!cursor.atEnd()) {
            throw cursor.expected("\"/\" or the end of the date");
        }
        return Edtf.point(text, first.bounds());
    }

    private Edtf intervalWithoutStart() {
        cursor.skip("..");
        skipSlash();
        if (cursor.atEnd() || cursor.sees("..")) {
            throw cursor.expected("a date, since an interval has one on at least one side,");
        }
        return Edtf.spanWithoutStart(
                text, last(intervalEnd(EdtfDate.read(cursor))).bounds());
    }

    private Edtf interval(EdtfDate first) {
        Bounds start = intervalEnd(first).bounds();
        skipSlash();
        if (cursor.atEnd()) {
            return Edtf.spanOfUnknownEnd(text, start);
        }
        if (cursor.skip("..")) {
            skipToEnd();
            return Edtf.spanWithoutEnd(text, start);
        }
        EdtfDate last = last(intervalEnd(EdtfDate.read(cursor)));
        return Edtf.span(text, start, notBefore(start, last).bounds());
    }

    private Bounds oneOf() {
        boolean anyEarlier = cursor.skip("..");
        Bounds all = anyEarlier ? member().bounds() : memberOrRange();
        while (cursor.skipBetweenSpaces(",")) {
            all = all.around(memberOrRange());
        }
        boolean anyLater = cursor.skip("..");
        if (!cursor.skip("]")) {
            throw cursor.expected(anyLater ? "\"]\"" : "\",\", \"..\", or \"]\"");
        }
        skipToEnd();
        return new Bounds(anyEarlier ? LocalDate.MIN : all.earliest(), anyLater ? LocalDate.MAX : all.latest());
    }

    private Bounds memberOrRange() {
        EdtfDate first = member();
        if (!cursor.sees("..") || cursor.sees("..]")) {
            return first.bounds();
        }
        rangeEnd(first);
        cursor.skip("..");
        EdtfDate last = rangeEnd(member());
        return first.bounds().to(notBefore(first.bounds(), last).bounds());
    }

    private EdtfDate member() {
        EdtfDate date = EdtfDate.read(cursor);
        return switch (date.form()) {
            case PLAIN, UNSPECIFIED -> date;
            case QUALIFIED -> throw cursor.expected("a date of a set without ?, ~ or %", date.at());
            case SEASON -> throw cursor.expected("a date of a set that is no season", date.at());
        };
    }

    private EdtfDate rangeEnd(EdtfDate date) {
        if (date.form() == Form.UNSPECIFIED) {
            throw cursor.expected("a date of a range without X", date.at());
        }
        return date;
    }

    private EdtfDate intervalEnd(EdtfDate date) {
        if (date.form() == Form.UNSPECIFIED) {
            throw cursor.expected("a date of an interval without X", date.at());
        }
        return date;
    }

    private EdtfDate notBefore(Bounds start, EdtfDate last) {
        if (!start.mayPrecede(last.bounds())) {
            throw cursor.expected("a date not before the one it runs from", last.at());
        }
        return last;
    }

    private EdtfDate last(EdtfDate date) {
        skipToEnd();
        return date;
    }

    private void skipSlash() {
        if (!cursor.skip("/")) {
            throw cursor.expected("\"/\"");
        }
    }

    private void skipToEnd() {
        if (!cursor.atEnd()) {
            throw cursor.expected("the end of the date");
        }
    }
}
