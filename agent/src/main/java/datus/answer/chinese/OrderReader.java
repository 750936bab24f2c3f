package datus.answer.chinese;

import datus.answer.chinese.Frame.Rank;
import datus.answer.chinese.Frame.Sorting;
import datus.answer.chinese.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads superlatives, limits and orders: 销售额最高的前5个, 最早的日期, 按年龄从大到小. */
final class OrderReader {
    private static final String[] RANKS = {"high", "low", "expensive", "cheap", "old", "young", "late", "early"};
    private static final Set<String> HIGH = Set.of("high", "expensive", "old", "late");

    private final Frame frame;
    private final Rest rest;

    OrderReader(Frame frame) {
        this.frame = frame;
        this.rest = new Rest(frame.rest);
    }

    void read() {
        for (int at = 0; at < rest.size(); at++) {
            if (rest.cues(at, RANKS) && frame.rank.isEmpty()) {
                at = rank(at);
            }
        }
        top();
        sort();
    }

    /** Behind a quantity it ranks; before a column it computes; else it is about what the adjective says. */
    private int rank(int at) {
        Token cue = rest.at(at);
        int behind = rest.skip(at + 1, "of");
        Optional<Rest.Found> by = rest.quantityBefore(at);
        if (by.isEmpty() && rest.isColumn(behind)) {
            boolean extreme = cue.cues("high", "low") || rest.is(behind, Kind.DAY);
            if (extreme) {
                rest.set(at, Token.cue(HIGH.contains(cue.said()) ? "maximum" : "minimum", cue.text(), cue.from()));
                return at;
            }
        }
        limitBehind(behind);
        frame.rank = Optional.of(new Rank(cue, HIGH.contains(cue.said()), by.map(Rest.Found::quantity)));
        int end = rest.skip(at + 1, "of");
        int start = by.map(Rest.Found::from).orElse(at);
        List<Token> head = by.flatMap(found -> found.quantity().table()).filter(table -> isAlone(start, end)).stream()
                .toList();
        rest.take(start, end);
        frame.rest.addAll(start, head);
        return start - 1;
    }

    /** Whether nothing else is named, so that the table before the column is what is ranked: the customer's balance is the highest. */
    private boolean isAlone(int start, int end) {
        return rest.nameFrom(end).isEmpty() && rest.nameBefore(start).isEmpty();
    }

    private void limitBehind(int behind) {
        int number = rest.cues(behind, "top") ? behind + 1 : behind;
        if (rest.is(number, Kind.AMOUNT)) {
            frame.limit = Optional.of(rest.at(number));
            rest.take(behind, number + 1);
        }
    }

    private void top() {
        for (int at = 0; at + 1 < rest.size(); at++) {
            if (rest.cues(at, "top", "bottom") && rest.is(at + 1, Kind.AMOUNT)) {
                top(at);
                return;
            }
        }
    }

    private void top(int at) {
        Token cue = rest.at(at);
        frame.limit = Optional.of(rest.at(at + 1));
        Optional<Rest.Found> by = frame.rank.isPresent() ? Optional.empty() : rest.quantityBefore(at);
        by.ifPresent(found -> frame.rank = Optional.of(new Rank(cue, cue.cues("top"), Optional.of(found.quantity()))));
        rest.take(by.map(Rest.Found::from).orElse(at), rest.skip(at + 2, "of"));
    }

    private void sort() {
        for (int at = 0; at < rest.size(); at++) {
            if (rest.cues(at, "descending", "ascending", "sorted")) {
                sort(at);
                return;
            }
        }
    }

    private void sort(int at) {
        int end = rest.skip(at, "descending", "ascending", "sorted");
        Rest.Found by = rest.quantityBefore(at).orElse(null);
        if (by == null) {
            return;
        }
        boolean descending = false;
        for (int i = at; i < end; i++) {
            descending |= rest.cues(i, "descending");
        }
        frame.sorting = Optional.of(new Sorting(by.quantity(), rest.at(at), descending));
        int start = rest.cues(by.from() - 1, "by") ? by.from() - 1 : by.from();
        rest.take(start, rest.skip(end, "of"));
    }
}
