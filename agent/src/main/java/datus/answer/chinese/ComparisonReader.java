package datus.answer.chinese;

import datus.answer.chinese.Frame.Clause;
import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads comparisons with numbers, averages and dates: 年龄大于30岁, 单价在100到500元之间, 金额1万以上, 订单数超过10个. */
final class ComparisonReader {
    private static final Map<String, String> COLUMN = Map.of(
            "gt",
            "over",
            "ge",
            "at least",
            "lt",
            "under",
            "le",
            "at most",
            "ne",
            "not equal to",
            "is",
            "equal to",
            "ge behind",
            "at least",
            "le behind",
            "at most");
    private static final Map<String, String> COUNT = Map.of(
            "gt",
            "more than",
            "ge",
            "at least",
            "lt",
            "fewer than",
            "le",
            "at most",
            "is",
            "exactly",
            "ge behind",
            "at least",
            "le behind",
            "at most");

    private final Frame frame;
    private final Rest rest;

    ComparisonReader(Frame frame) {
        this.frame = frame;
        this.rest = new Rest(frame.rest);
    }

    void read() {
        for (int at = 0; at < rest.size(); at++) {
            if (rest.is(at, Kind.AMOUNT)) {
                amount(at);
            } else if (rest.cues(at, "above mean", "below mean")) {
                mean(at);
            } else if (rest.is(at, Kind.PERIOD)) {
                at = period(at);
            }
        }
    }

    private void amount(int at) {
        int to = rest.skip(at + 1, "to");
        if (to > at + 1 && rest.is(to, Kind.AMOUNT)) {
            between(at, to);
        } else if (rest.cues(at + 1, "ge behind", "le behind")) {
            compared(rest.at(at + 1), at, at, at + 2);
        } else if (rest.cues(at - 1, "gt", "ge", "lt", "le", "ne", "is")) {
            compared(rest.at(at - 1), at, at - 1, at + 1);
        }
    }

    private void between(int low, int high) {
        int start = rest.cues(low - 1, "between", "is") ? low - 1 : low;
        rest.quantityBefore(start).ifPresent(found -> {
            List<Said> said = with(found.quantity());
            said.add(Said.glue("between"));
            said.add(Said.of(rest.at(low)));
            said.add(Said.glue("and"));
            said.add(Said.of(rest.at(high)));
            add(said, found.from(), rest.skip(high + 1, "within"));
        });
    }

    private void compared(Token how, int amount, int cue, int end) {
        Token number = rest.at(amount);
        Optional<Rest.Found> left = rest.quantityBefore(cue);
        if (left.isEmpty()) {
            if (!how.cues("is")) {
                add(List.of(Said.as(COLUMN.getOrDefault(how.said(), ""), how), Said.of(number)), cue, end);
            }
            return;
        }
        Quantity quantity = left.get().quantity();
        List<Said> said = new ArrayList<>();
        if (quantity.isCount() && quantity.name().is(Kind.TABLE) && COUNT.containsKey(how.said())) {
            said.add(Said.glue("with"));
            said.add(Said.as(COUNT.getOrDefault(how.said(), ""), how));
            said.add(Said.of(number));
            said.add(Said.of(quantity.name()));
        } else {
            said.addAll(with(quantity));
            said.add(Said.as(COLUMN.getOrDefault(how.said(), ""), how));
            said.add(Said.of(number));
        }
        add(said, left.get().from(), end);
    }

    private void mean(int at) {
        rest.quantityBefore(at).ifPresent(found -> {
            List<Said> said = with(found.quantity());
            Token cue = rest.at(at);
            said.add(Said.as(cue.cues("above mean") ? "above average" : "below average", cue));
            add(said, found.from(), at + 1);
        });
    }

    /** A date that a column is compared with is its condition; any other is when what is asked about took place. */
    private int period(int at) {
        int name = rest.cues(at - 1, "is", "between") ? at - 2 : at - 1;
        if (rest.is(name, Kind.DAY)) {
            add(List.of(Said.glue("with"), Said.of(rest.at(name)), Said.of(rest.at(at))), name, at + 1);
            return name - 1;
        }
        boolean happened = rest.is(at + 1, Kind.DAY) && rest.cues(at + 2, "of") && rest.isName(at + 3);
        if (happened) {
            add(List.of(Said.glue("with"), Said.of(rest.at(at + 1)), Said.of(rest.at(at))), at, at + 2);
            return at - 1;
        }
        frame.periods.add(rest.at(at));
        int start = rest.cues(at - 1, "is", "between") ? at - 1 : at;
        rest.take(start, at + 1);
        return start - 1;
    }

    private static List<Said> with(Quantity quantity) {
        List<Said> said = new ArrayList<>(List.of(Said.glue("with")));
        said.addAll(quantity.english());
        return said;
    }

    private void add(List<Said> said, int from, int to) {
        Optional<Token> anchor = rest.nameFrom(to).or(() -> rest.nameBefore(from));
        rest.take(from, to);
        frame.clauses.add(new Clause(anchor, said, false));
    }
}
