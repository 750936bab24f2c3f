package datus.tool.data;

import datus.answer.Answer;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.data.Sql;
import datus.message.Share;
import datus.message.SharedText;
import java.util.List;

/**
 * What the engine makes of a question, for a model. The engine knows the values of columns, so its words and the texts in its SQL are as good as
 * samples; where a private column is in it, only what the question itself says is told.
 */
record ProposalText(PrivateValues secret) {
    private static final String NOTHING = "The engine has no SQL for it.";

    SharedText of(Answer answer) {
        if (answer instanceof Drafted drafted) {
            return drafted(drafted);
        }
        if (answer instanceof Clarify clarify) {
            return clarified(clarify);
        }
        return answer instanceof Declined declined ? declined(declined) : SharedText.schema(NOTHING);
    }

    private SharedText drafted(Drafted drafted) {
        Sql sql = drafted.sql();
        if (secret.in(sql.text()).isPresent()) {
            return SharedText.schema("The engine has SQL for it, over a private column, which is withheld from you.");
        }
        return SharedText.schema("The engine would run:\n")
                .and(SqlText.of(sql.text()))
                .and(Share.SCHEMA, "\nIt computes: ")
                .and(Share.SAMPLES, drafted.restatement() + evidence(drafted.evidence()));
    }

    private static String evidence(List<Evidence> evidence) {
        StringBuilder lines = new StringBuilder();
        evidence.forEach(each -> lines.append("\n\"")
                .append(each.words())
                .append("\" was taken for ")
                .append(each.takenFor()));
        return lines.toString();
    }

    private SharedText clarified(Clarify clarify) {
        if (!secret.columns().patterns().isEmpty()) {
            return SharedText.schema("The question has several meanings. Ask the person, or be more exact.");
        }
        StringBuilder choices = new StringBuilder(clarify.why());
        clarify.choices().forEach(choice -> choices.append("\n- ")
                .append(choice.difference())
                .append(": ")
                .append(choice.question()));
        return SharedText.schema("The question has several meanings. ").and(Share.SAMPLES, choices.toString());
    }

    /** The words are the question's own; what is nearest to them may be a value. */
    private SharedText declined(Declined declined) {
        SharedText text =
                SharedText.schema(NOTHING + " It does not know: " + String.join(", ", declined.words()) + ".\n");
        return secret.columns().patterns().isEmpty() ? text.and(Share.SAMPLES, declined.why()) : text;
    }
}
