package datus.answer.chinese;

import datus.answer.chinese.Frame.Clause;
import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values and what is not there: 上海的客户, 状态为已取消, 名称包含“手机”, 姓王, 不是法国的, 没有订单的. */
final class ConditionReader {
    private static final Map<String, String> PARTS =
            Map.of("contains", "containing", "starts", "starting with", "ends", "ending with");

    private final Frame frame;
    private final Rest rest;
    private final NameFinder names;

    ConditionReader(Frame frame, NameFinder names) {
        this.frame = frame;
        this.rest = new Rest(frame.rest);
        this.names = names;
    }

    void read() {
        for (int at = 0; at < rest.size(); at++) {
            int before = rest.size();
            if (rest.cues(at, "none")) {
                none(at);
            } else if (rest.cues(at, "contains") && isText(at + 1)) {
                part(at, at + 1, rest.skip(at + 2, "of"), rest.at(at));
            } else if (rest.cues(at, "starts", "ends") && isText(at - 1)) {
                int by = rest.cues(at - 2, "by") ? at - 2 : at - 1;
                part(by, at - 1, rest.skip(at + 1, "of"), rest.at(at));
            } else if (rest.cues(at, "surname") && isText(at + 1)) {
                surname(at);
            } else if (rest.is(at, Kind.VALUE) && !rest.cues(at + 1, "starts", "ends")) {
                value(at);
            }
            at = rest.size() < before ? -1 : at;
        }
    }

    private boolean isText(int place) {
        return rest.is(place, Kind.VALUE) || rest.is(place, Kind.UNKNOWN) || rest.is(place, Kind.AMOUNT);
    }

    /** "Without orders": the rows of the table that comes next are not there. */
    private void none(int at) {
        if (!rest.is(at + 1, Kind.TABLE)) {
            return;
        }
        List<Said> said = List.of(Said.as("without", rest.at(at)), Said.of(rest.at(at + 1)));
        add(said, at, rest.skip(at + 2, "of"), false);
    }

    private void part(int cue, int text, int end, Token how) {
        if (!rest.isName(cue - 1)) {
            return;
        }
        add(
                List.of(
                        Said.glue("with"),
                        Said.of(rest.at(cue - 1)),
                        Said.as(PARTS.getOrDefault(how.said(), ""), how),
                        quoted(rest.at(text))),
                cue - 1,
                end,
                false);
    }

    private static Said quoted(Token text) {
        String bare = text.is(Kind.VALUE) ? text.bare() : text.text();
        return Said.as('"' + bare + '"', text);
    }

    private void surname(int at) {
        Said name = Said.as("whose name starts with", rest.at(at));
        add(List.of(name, quoted(rest.at(at + 1))), at, rest.skip(at + 2, "of"), false);
    }

    private void value(int first) {
        int end = first + 1;
        while (rest.cues(end, "or", "and") && rest.is(end + 1, Kind.VALUE)) {
            end += 2;
        }
        int start = first;
        while (rest.cues(start - 1, "is", "not", "except")) {
            start--;
        }
        boolean not = negated(start, first);
        List<Said> said = new ArrayList<>();
        boolean named = rest.isColumn(start - 1) && names.holds(rest.at(start - 1), rest.at(first));
        if (named) {
            said.add(Said.glue("with"));
            said.add(Said.of(rest.at(--start)));
        }
        said.add(not ? Said.as("not in", rest.at(named ? start + 1 : start)) : Said.glue(named ? "" : "in"));
        for (int at = first; at < end; at += 2) {
            said.add(Said.of(rest.at(at)));
            said.add(Said.glue(at + 2 < end ? "or" : ""));
        }
        separate(first);
        add(said, start, absorbed(first, rest.skip(end, "outside")), true);
    }

    private boolean negated(int start, int first) {
        for (int at = start; at < first; at++) {
            if (rest.cues(at, "not", "except")) {
                return true;
            }
        }
        return false;
    }

    /** "For each of them" groups by the column of the values. */
    private void separate(int value) {
        if (frame.separately && frame.groups.isEmpty()) {
            names.column(rest.at(value)).ifPresent(column -> frame.groups.add(List.of(column)));
        }
    }

    /** The name behind a value that only says what it is, as region in "Asia region", if another name is there. */
    private int absorbed(int value, int end) {
        boolean says = rest.isName(end)
                && names.holds(rest.at(end), rest.at(value))
                && (rest.nameFrom(end + 1).isPresent() || rest.nameBefore(value).isPresent());
        return rest.skip(says ? end + 1 : end, "of", "comma");
    }

    private void add(List<Said> said, int from, int to, boolean selective) {
        Optional<Token> next = rest.nameFrom(to);
        boolean apposed = selective && from > 0 && rest.is(from - 1, Kind.TABLE);
        Optional<Token> anchor = apposed ? rest.nameBefore(from) : next.or(() -> rest.nameBefore(from));
        rest.take(from, to);
        frame.clauses.add(new Clause(anchor, said, selective));
    }
}
