package datus.answer.chinese;

import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what there is one line for each of, and what is compared over time or shared out: 每个城市, 各地区, 按类别统计, 每月, 同比, 占比. */
final class GroupReader {
    private final Frame frame;
    private final Rest rest;

    GroupReader(Frame frame) {
        this.frame = frame;
        this.rest = new Rest(frame.rest);
    }

    void read() {
        for (int at = 0; at < rest.size(); at++) {
            boolean grouping = rest.cues(at, "each", "by") && rest.isName(at + 1);
            if (rest.is(at, Kind.UNIT)) {
                frame.groups.add(List.of(rest.at(at)));
                rest.take(at, rest.skip(at + 1, "of", "grouped"));
                at--;
            } else if (grouping) {
                group(at);
                at--;
            } else if (rest.cues(at, "yearly", "stepwise", "share")) {
                frame.comparison = Optional.of(rest.at(at));
                rest.take(at, rest.skip(at + 1, "growth", "count", "of"));
                at--;
            } else if (rest.cues(at, "separately")) {
                frame.separately = true;
                rest.take(at, at + 1);
                at--;
            }
        }
    }

    private void group(int at) {
        int end = at + 1;
        boolean more = true;
        while (more) {
            List<Token> group = new ArrayList<>(List.of(rest.at(end++)));
            boolean own = group.get(0).is(Kind.TABLE)
                    && (rest.is(end, Kind.TEXT) || rest.is(end, Kind.DAY))
                    && rest.at(end).owner().equals(group.get(0).owner());
            if (own) {
                group.add(rest.at(end++));
            }
            frame.groups.add(group);
            boolean listed = rest.cues(end, "and") && (rest.isName(end + 1) || rest.cues(end + 1, "each"));
            more = listed && isGroup(end);
            end += more ? (rest.cues(end + 1, "each") ? 2 : 1) : 0;
        }
        rest.take(at, rest.skip(end, "grouped", "of", "comma"));
    }

    /** Whether a name behind "and" still belongs to the groups: what is asked for comes after it. */
    private boolean isGroup(int and) {
        int name = rest.cues(and + 1, "each") ? and + 2 : and + 1;
        return rest.isName(name)
                && !rest.is(name, Kind.NUMERIC)
                && rest.nameFrom(name + 1).isPresent();
    }
}
