package datus.answer.chinese;

import java.util.List;

/** Takes the clauses of a Chinese question out of it one kind after the other, until only what is asked for is left. */
final class ClauseReader {
    private final NameFinder names;

    ClauseReader(NameFinder names) {
        this.names = names;
    }

    Frame read(List<Token> tokens) {
        Frame frame = new Frame(tokens.stream()
                .filter(token -> !token.cues("noise", "ask", "point"))
                .toList());
        new ComparisonReader(frame).read();
        new OrderReader(frame).read();
        new GroupReader(frame).read();
        new ConditionReader(frame, names).read();
        return frame;
    }
}
