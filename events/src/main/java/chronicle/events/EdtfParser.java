package chronicle.events;

import chronicle.events.EdtfDate.Form;
import java.time.LocalDate;

/** Reads a date by descent: a set in brackets, or one date, or two about a slash. */
final class EdtfParser {

    private final String text;
    private final EdtfCursor cursor;

    EdtfParser(String text) {
        this.text = text;
        this.cursor = new EdtfCursor(text);
    }

    Edtf parse() {
        if (text.length() > Edtf.LONGEST) {
            throw cursor.expected("the end, since a date has at most " + Edtf.LONGEST + " characters,", Edtf.LONGEST);
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
        return Edtf.spanWithoutStart(text, lastSide().bounds());
    }

    private Edtf interval(EdtfDate first) {
        Bounds start = specified(first, "an interval").bounds();
        skipSlash();
        if (cursor.atEnd()) {
            return Edtf.spanOfUnknownEnd(text, start);
        }
        if (cursor.skip("..")) {
            skipToEnd();
            return Edtf.spanWithoutEnd(text, start);
        }
        return Edtf.span(text, start, notBefore(start, lastSide()).bounds());
    }

    private EdtfDate lastSide() {
        EdtfDate side = specified(EdtfDate.read(cursor), "an interval");
        skipToEnd();
        return side;
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
        Bounds start = specified(first, "a range").bounds();
        cursor.skip("..");
        EdtfDate last = specified(member(), "a range");
        return start.to(notBefore(start, last).bounds());
    }

    private EdtfDate member() {
        EdtfDate date = EdtfDate.read(cursor);
        return switch (date.form()) {
            case PLAIN, UNSPECIFIED -> date;
            case QUALIFIED -> throw cursor.expected("a date of a set without ?, ~ or %", date.at());
            case SEASON -> throw cursor.expected("a date of a set that is no season", date.at());
        };
    }

    private EdtfDate specified(EdtfDate date, String whole) {
        if (date.form() == Form.UNSPECIFIED) {
            throw cursor.expected("a date of " + whole + " without X", date.at());
        }
        return date;
    }

    private EdtfDate notBefore(Bounds start, EdtfDate last) {
        if (!start.mayPrecede(last.bounds())) {
            throw cursor.expected("a date not before the one it runs from", last.at());
        }
        return last;
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
