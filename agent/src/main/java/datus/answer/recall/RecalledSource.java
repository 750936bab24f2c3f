package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.composition.ComposedSource;
import datus.answer.language.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proposes the SQL of approved questions like the one asked, with the values that it names. Confined to the execute thread. */
public final class RecalledSource implements CandidateSource {
    private static final int NEAREST = 60;
    private static final double LEAST = 0.3;

    /** Of the likeliest only so many are composed. */
    private static final int COMPOSED = 4;

    private final CandidateSource composition = new ComposedSource();
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
        List<Match> nearest = nearest(asked);
        if (nearest.isEmpty()) {
            return Found.nothing();
        }
        Analogy analogy = new Analogy(composition, asked);
        List<Candidate> found = new ArrayList<>(recalled(matches(nearest, analogy), asked));
        found.addAll(new Edits(asked, analogy).of(Votes.of(nearest, this::score)));
        return Found.of(found);
    }

    private List<Candidate> recalled(List<Match> matches, Asked asked) {
        List<Double> likelihoods =
                weighing.likelihoods(matches.stream().map(Match::traits).toList());
        return IntStream.range(0, matches.size())
                .filter(i -> likelihoods.get(i) >= LEAST)
                .mapToObj(i -> candidate(matches.get(i), likelihoods.get(i), asked))
                .toList();
    }

    /** Those that can be meant, one for each SQL, the likeliest first. */
    List<Match> matches(List<Match> nearest, Analogy analogy) {
        List<Match> best =
                Votes.of(nearest.stream().filter(match -> !match.clashes()).toList(), this::score);
        return Stream.concat(
                        best.stream().limit(COMPOSED).map(analogy::judge),
                        best.stream().skip(COMPOSED))
                .toList();
    }

    /** All that are near, those that cannot be meant among them. */
    List<Match> nearest(Asked asked) {
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
        Clashes clashes = new Clashes(asked, mentions, apparent, library, memory.names());
        return library.nearest(vector, NEAREST).stream()
                .map(comparison::with)
                .map(match -> match.of(Trait.SAME) < 1 && clashes.with(match.filled()) ? match.ruledOut() : match)
                .toList();
    }

    private double score(Match match) {
        return weighing.score(match.traits());
    }

    private Memory memory(Asked asked) {
        Memory memory = memories.get(asked.knowledge());
        if (memory == null) {
            memory = new Memory(
                    Library.empty(),
                    new SchemaWords(
                            asked.knowledge().schema(), asked.knowledge().lexicon()));
        }
        if (!memory.library().isOf(asked.lore())) {
            Library now = memory.library()
                    .of(asked.lore(), asked.knowledge(), asked.embedder().get());
            memory = new Memory(now, memory.names());
        }
        memories.put(asked.knowledge(), memory);
        return memory;
    }

    private Candidate candidate(Match match, double likelihood, Asked asked) {
        Filled filled = match.filled();
        return new Candidate(
                new Origin.Verified(filled.template().example(), filled.replaced()),
                filled.sql(),
                filled.question(),
                filled.evidence(asked.words(), asked.question().text()),
                Signals.none().with(Signal.APPROVED, 1).with(Signal.RECALLED, likelihood));
    }
}
