package datus.answer.chinese;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Refusal;
import datus.answer.language.ChineseTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Chinese questions: says them in English and has the other ways of answering read that. Confined to the execute thread. */
public final class ChineseSource implements CandidateSource {
    private final List<CandidateSource> ways;
    private final WordList cues = WordList.read("cues.txt");
    private final WordList values = WordList.read("values.txt");
    private @Nullable NameFinder last;

    /**
     * @param ways asked with the English question
     */
    public ChineseSource(List<CandidateSource> ways) {
        this.ways = List.copyOf(ways);
    }

    /** Whether it is for this question: Chinese, apart from values in quotes. */
    public static boolean reads(String text) {
        return ChineseTerms.isChinese(text.replaceAll("[“\"‘'「][^”\"’'」]*[”\"’'」]", ""));
    }

    @Override
    public String name() {
        return "chinese";
    }

    @Override
    public Found find(Asked asked) {
        NameFinder names = names(asked.knowledge());
        String text = asked.question().text();
        ChineseDates dates = new ChineseDates(asked.calendar(), asked.question().asOf());
        List<Token> tokens = new Segmenter(names, cues, dates).tokens(text);
        ChineseReading reading = ChineseReading.of(text, tokens, names);
        Optional<Refusal> refusal = new Refusals(asked.knowledge()).of(reading);
        if (refusal.isPresent()) {
            return Found.refused(refusal.get());
        }
        return reading.frame().comparison.isPresent()
                ? new ComparedAnswers(ways, asked, dates).find(reading)
                : plain(reading.translation(), asked);
    }

    /** The last one is kept, for questions about the same data follow each other. */
    private NameFinder names(Knowledge knowledge) {
        NameFinder kept = last;
        if (kept == null || !kept.isOf(knowledge)) {
            kept = new NameFinder(knowledge, values);
            last = kept;
        }
        return kept;
    }

    private Found plain(Translation translation, Asked asked) {
        Asked english = asked.withText(translation.english());
        List<Candidate> candidates = new ArrayList<>();
        Refusal refusal = new Refusal(List.of(), "");
        for (CandidateSource way : ways) {
            Found found = way.find(english);
            found.candidates().stream().map(translation::back).forEach(candidates::add);
            refusal = found.refusal().orElse(refusal);
        }
        return new Found(candidates, Optional.of(Refusals.inChinese(refusal, translation)));
    }
}
