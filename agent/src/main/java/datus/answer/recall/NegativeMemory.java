package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Signal;
import datus.answer.language.Words;
import datus.context.Entry;
import datus.context.kind.Rejection;
import datus.context.search.Cues;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps SQL that people rejected from being proposed again for the same question or a paraphrase of it; for others it counts against it. */
public final class NegativeMemory {
    /** From this cosine on, questions that do the same with the same values are paraphrases. */
    private static final double PARAPHRASE = 0.85;

    /** What is left of what a way found. */
    public Found check(Asked asked, Found found) {
        List<Entry> rejections = asked.lore().of(Rejection.KIND);
        if (rejections.isEmpty()) {
            return found;
        }
        List<Candidate> left = found.candidates().stream()
                .flatMap(candidate -> check(asked, candidate, rejections).stream())
                .toList();
        return new Found(left, found.refusal());
    }

    private static Optional<Candidate> check(Asked asked, Candidate candidate, List<Entry> rejections) {
        double worst = 0;
        for (Entry entry : rejections) {
            Rejection rejection = Rejection.of(entry);
            if (words(rejection.sql()).equals(words(candidate.sql().text()))) {
                worst = Math.max(worst, likeness(asked, rejection.question()));
            }
        }
        return worst >= 1
                ? Optional.empty()
                : Optional.of(new Candidate(
                        candidate.origin(),
                        candidate.sql(),
                        candidate.restatement(),
                        candidate.evidence(),
                        candidate.signals().with(Signal.REJECTED, worst)));
    }

    /** 1 for the same question and its paraphrases. */
    private static double likeness(Asked asked, String rejected) {
        String question = asked.question().text();
        if (Span.key(asked.words()).equals(Span.key(Words.of(rejected)))) {
            return 1;
        }
        List<float[]> vectors = asked.embedder().get().embed(List.of(question, rejected));
        double cosine = Math.max(0, Library.dot(vectors.get(0), vectors.get(1)));
        Cues own = Cues.of(question, asked.knowledge().lexicon());
        Cues other = Cues.of(rejected, asked.knowledge().lexicon());
        boolean same = own.sameValues(other) == 1 && own.sameActs(other) == 1;
        return same && cosine >= PARAPHRASE ? 1 : Math.min(cosine, 0.99);
    }

    private static String words(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(token -> !token.isSymbol(';'))
                .map(SqlToken::text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
