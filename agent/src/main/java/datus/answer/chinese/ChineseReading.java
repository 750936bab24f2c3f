package datus.answer.chinese;

import datus.answer.chinese.Frame.Clause;
import datus.answer.chinese.Head.Item;
import datus.answer.chinese.Token.Kind;
import java.util.List;
import java.util.Optional;

/** One Chinese question, taken apart: its clauses and what it asks for. */
record ChineseReading(String question, Frame frame, Head head) {

    static ChineseReading of(String question, List<Token> tokens, NameFinder names) {
        Frame frame = new ClauseReader(names).read(tokens);
        Head head = Head.of(frame.rest);
        return new ChineseReading(question, frame, head);
    }

    Translation translation() {
        return translation(frame, head);
    }

    private Translation translation(Frame said, Head asked) {
        return Translation.of(question, EnglishWriter.write(said, asked));
    }

    /** The same for a number that can be compared: rows are counted, columns added up. */
    ChineseReading counted(Token cue) {
        List<Item> outputs = head.outputs().stream()
                .map(item -> item.isComputed()
                        ? item
                        : switch (item.name().kind()) {
                            case TABLE, TEXT -> item.counted(cue);
                            case NUMERIC -> item.computed(Token.cue("sum", cue.text(), cue.from()));
                            default -> item;
                        })
                .toList();
        return new ChineseReading(question, frame, new Head(outputs, head.owners(), head.unused()));
    }

    /** The same question about another period. */
    Translation during(Stretch other) {
        Frame moved = frame.copy();
        Token period = moved.periods.get(0);
        moved.periods.set(0, Token.of(Kind.PERIOD, period.text(), period.from(), other.english()));
        return translation(moved, head);
    }

    /** The same question about all rows, whatever values were said; empty if none were. */
    Optional<Translation> whole() {
        Frame all = frame.copy();
        all.clauses.removeIf(Clause::selective);
        return all.clauses.size() == frame.clauses.size() ? Optional.empty() : Optional.of(translation(all, head));
    }
}
