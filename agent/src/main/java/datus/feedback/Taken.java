package datus.feedback;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Drafted;
import java.util.Optional;

/**
 * What a question was taken for.
 *
 * @param sql empty if it was asked back about or declined
 * @param said why there is none; empty if there is one
 */
public record Taken(Optional<String> sql, String said) {

    static Taken nothing(String why) {
        return new Taken(Optional.empty(), why);
    }

    static Taken of(Answer answer) {
        return answer.readBy(new Reader());
    }

    boolean isSame(Taken other) {
        return sql.isPresent() == other.sql.isPresent()
                && Given.isSame(sql.orElse(""), other.sql.orElse(""))
                && said.equals(other.said);
    }

    private static final class Reader implements Answer.Reader<Taken> {
        @Override
        public Taken answered(Answered answer) {
            return new Taken(Optional.of(answer.sql().text()), "");
        }

        @Override
        public Taken drafted(Drafted answer) {
            return new Taken(Optional.of(answer.sql().text()), "");
        }

        @Override
        public Taken told(Answer.Told answer) {
            return nothing(answer.text());
        }

        @Override
        public Taken planned(Answer.Planned answer) {
            return nothing(String.join("\n", answer.steps()));
        }

        @Override
        public Taken clarify(Answer.Clarify answer) {
            return nothing(answer.why());
        }

        @Override
        public Taken declined(Answer.Declined answer) {
            return nothing(answer.why());
        }
    }
}
