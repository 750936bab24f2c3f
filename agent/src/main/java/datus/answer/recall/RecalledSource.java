package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.language.Word;
import datus.answer.recall.Library.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposes the SQL of approved questions like the one asked, with the values that it names. Confined to the execute thread. */
public final class RecalledSource implements CandidateSource {
    private static final int NEAREST = 60;
    private static final int PROPOSED = 3;
    private static final double LEAST = 0.5;

    private final Weighing weighing = Weighing.shipped();
    private final Map<Knowledge, Memory> memories = new HashMap<>();

    private record Memory(Library library, SchemaWords names) {}

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public Found find(Asked asked) {
        if (asked.words().stream().anyMatch(word -> word.is(Word.Kind.PARAMETER))) {
            return Found.nothing();
        }
        return Found.of(matches(asked).stream()
                .limit(PROPOSED)
                .filter(match -> weighing.likelihood(match) >= LEAST)
                .map(match -> candidate(match, asked))
                .toList());
    }

    /** All with different SQL, the likeliest first. */
    List<Match> matches(Asked asked) {
        Memory memory = memory(asked);
        Library library = memory.library();
        if (library.isEmpty()) {
            return List.of();
        }
        List<Mention> mentions = MentionReader.read(asked, library.known());
        List<Span> apparent = Apparent.of(mentions, asked.words(), library);
        String masked = Masking.mask(asked.question().text(), asked.words(), apparent);
        float[] vector = asked.embedder().get().embed(List.of(masked)).get(0);
        Comparison comparison = new Comparison(asked, mentions, apparent, library, memory.names());
        Map<String, Match> best = new LinkedHashMap<>();
        for (Near near : library.nearest(vector, NEAREST)) {
            Match match = comparison.with(near);
            best.merge(match.filled().key(), match, this::likelier);
        }
        return ahead(best.values().stream()
                .sorted(Comparator.comparingDouble(weighing::score).reversed())
                .toList());
    }

    private Match likelier(Match one, Match other) {
        return weighing.score(other) > weighing.score(one) ? other : one;
    }

    /** Only the first can be ahead of another. */
    private List<Match> ahead(List<Match> sorted) {
        if (sorted.isEmpty()) {
            return sorted;
        }
        List<Match> all = new ArrayList<>(sorted);
        double distance = sorted.size() == 1 ? 1 : weighing.likelihood(sorted.get(0)) - weighing.likelihood(sorted.get(1));
        all.set(0, sorted.get(0).with(Trait.AHEAD, distance));
        return all;
    }

    private Memory memory(Asked asked) {
        Memory memory = memories.get(asked.knowledge());
        if (memory == null) {
            memory = new Memory(
                    Library.empty(),
                    new SchemaWords(asked.knowledge().schema(), asked.knowledge().lexicon()));
        }
        if (!memory.library().isOf(asked.lore())) {
            Library now = memory.library()
                    .of(asked.lore(), asked.knowledge(), asked.embedder().get());
            memory = new Memory(now, memory.names());
        }
        memories.put(asked.knowledge(), memory);
        return memory;
    }

    private Candidate candidate(Match match, Asked asked) {
        Filled filled = match.filled();
        return new Candidate(
                new Origin.Verified(filled.template().example(), filled.replaced()),
                filled.sql(),
                filled.question(),
                filled.evidence(asked.words(), asked.question().text()),
                Signals.none().with(Signal.RECALLED, weighing.likelihood(match)));
    }
}
