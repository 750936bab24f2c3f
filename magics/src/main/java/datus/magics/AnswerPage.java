package datus.magics;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Question;
import datus.frames.Block;
import java.util.stream.Collectors;

/** Shows an answer: its rows, what was computed, what each word was taken for, how sure it is, and the SQL. */
final class AnswerPage {
    private final Pages pages;

    AnswerPage(Pages pages) {
        this.pages = pages;
    }

    Block block(Answer answer, Question question) {
        if (answer instanceof Answered answered) {
            return answered(answered, question);
        }
        return answer instanceof Clarify clarify ? clarify(clarify) : declined((Declined) answer);
    }

    private Block answered(Answered answer, Question question) {
        String badge = Wording.of(answer.badge()) + " · Q" + question.cell();
        return Block.of(
                pages.result(answer.result()),
                Block.paragraph(answer.restatement()),
                Block.paragraph(evidence(answer)),
                Block.paragraph(badge),
                Block.folded("SQL", answer.sql().text()));
    }

    private static String evidence(Answered answer) {
        return answer.evidence().stream()
                .map(one -> "\"" + one.words() + "\" as " + one.takenFor())
                .collect(Collectors.joining("; ", "took ", ""));
    }

    private static Block clarify(Clarify answer) {
        String choices = answer.choices().stream()
                .map(choice -> choice.difference() + ": /" + choice.question())
                .collect(Collectors.joining("\n"));
        return Block.of(Block.paragraph(answer.why()), Block.paragraph(choices));
    }

    private static Block declined(Declined answer) {
        return Block.paragraph(answer.why());
    }
}
