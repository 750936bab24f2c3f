package datus.install;

import datus.evaluation.judge.Comparison.Change;
import datus.evaluation.judge.Judged;
import java.util.Locale;

/** A question whose answer changed, for people. */
record ChangeText(Change change) {

    /** As in "worse  q12  matched → declined  How many orders?". */
    String line() {
        return String.join(
                "  ",
                change.turn().name().toLowerCase(Locale.ROOT),
                change.after().id(),
                change.before().mark().status() + " → " + change.after().mark().status(),
                change.after().question());
    }

    /** That, and both SQLs. */
    String full() {
        return line() + "\n    before: " + said(change.before()) + "\n    now:    " + said(change.after());
    }

    private static String said(Judged judged) {
        return (judged.sql().isEmpty() ? "no answer: " + judged.why() : judged.sql()).replaceAll("\\s+", " ");
    }
}
