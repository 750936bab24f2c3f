package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.edit.Edit;
import java.util.List;
import java.util.Optional;

/** Changes the SQL of approved questions in the one thing in which the asked one differs; joins, customs and definitions carry over. */
final class Edits {
    /** So many of the nearest are tried; farther ones differ in more than one thing. */
    private static final int TRIED = 3;

    private final Asked asked;
    private final Analogy analogy;

    Edits(Asked asked, Analogy analogy) {
        this.asked = asked;
        this.analogy = analogy;
    }

    /** @param nearest also those that cannot be meant as they are, the likeliest first */
    List<Candidate> of(List<Match> nearest) {
        return nearest.stream()
                .filter(match -> match.of(Trait.SAME) < 1)
                .limit(TRIED)
                .flatMap(match -> analogy.own().flatMap(own -> edited(match, own)).stream())
                .toList();
    }

    private Optional<Candidate> edited(Match match, Candidate own) {
        Filled filled = match.filled();
        return analogy.composed(match)
                .flatMap(other -> Edit.carriedOver(
                        other,
                        own.sql().text(),
                        filled.sql().text(),
                        asked.knowledge().schema()))
                .map(edit -> new Candidate(
                        new Origin.Edited(filled.template().example(), edit.change()),
                        edit.sql(),
                        filled.question() + ", " + edit.change(),
                        own.evidence(),
                        own.signals().with(Signal.EDITED, 1)));
    }
}
