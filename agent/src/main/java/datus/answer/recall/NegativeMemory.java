package datus.answer.recall;

import datus.answer.Trust;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Refusal;
import datus.answer.candidate.Signal;
import datus.answer.language.Words;
import datus.context.Entry;
import datus.context.kind.Rejection;
import datus.context.search.Cues;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps SQL that people rejected from being proposed again for the same question or a paraphrase of it; for others it counts against it. */
public final class NegativeMemory {
    /** From this cosine on, questions that do the same with the same values are paraphrases. */
    private static final double PARAPHRASE = 0.85;

    /** What counts against those that a way found less likely than one that is rejected for this very question. */
    private static final double BEHIND = 0.8;

    /** What is left of what a way found. */
    public Found check(Asked asked, Found found) {
        List<Entry> rejections = asked.lore().of(Rejection.KIND);
        if (rejections.isEmpty()) {
            return found;
        }
        List<Candidate> left = new ArrayList<>();
        Optional<Refusal> refusal = Optional.empty();
        for (Candidate candidate : found.candidates()) {
            Optional<Against> against = against(asked, candidate, rejections);
            double likeness = against.map(Against::likeness).orElse(0.0);
            if (likeness < 1) {
                left.add(candidate.with(Signal.REJECTED, Math.max(likeness, refusal.isPresent() ? BEHIND : 0)));
            } else if (refusal.isEmpty()) {
                refusal = against.map(each -> refusal(each.entry()));
            }
        }
        return new Found(left, refusal.or(found::refusal));
    }

    /** A rejection of SQL that is proposed, and how like its question the asked one is. */
    private record Against(Entry entry, double likeness) {}

    private static Optional<Against> against(Asked asked, Candidate candidate, List<Entry> rejections) {
        return rejections.stream()
                .filter(entry -> words(Rejection.of(entry).sql())
                        .equals(words(candidate.sql().text())))
                .map(entry -> new Against(entry, likeness(asked, entry.text())))
                .max(Comparator.comparingDouble(Against::likeness));
    }

    private static Refusal refusal(Entry entry) {
        String why = Rejection.of(entry).why();
        return new Refusal(
                List.of(),
                "What I would answer was rejected" + Trust.decided(entry) + (why.isEmpty() ? "" : ": " + why)
                        + ". Say what is right: %%correct with the number of that answer.");
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
