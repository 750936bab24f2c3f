package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a question names: numbers, quoted words, values that the data or the approved questions have, and words written like names.
 * Mentions may overlap; which of them is meant shows when they fill a template.
 */
final class MentionReader {
    private static final int LONGEST_VALUE = 6;
    private static final int LONGEST_NAME = 12;
    /** Stand within names and are not written like them. */
    private static final Set<String> INSIDE =
            Set.of("of", "and", "the", "in", "for", "to", "on", "a", "an", "at", "with", "from", "de", "la", ",", "by");
    /** Stand before names and belong to none. */
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "i");

    private final List<Word> words;
    private final String question;
    private final Lexicon lexicon;
    private final Asked asked;
    private final Set<String> known;
    private final Map<Span, Mention> found = new HashMap<>();

    private MentionReader(Asked asked, Set<String> known) {
        this.asked = asked;
        this.words = asked.words();
        this.question = asked.question().text();
        this.lexicon = asked.knowledge().lexicon();
        this.known = known;
    }

    /** @param known what approved questions name, as {@link Span#key} */
    static List<Mention> read(Asked asked, Set<String> known) {
        return new MentionReader(asked, known).read();
    }

    private List<Mention> read() {
        for (int at = 0; at < words.size(); at++) {
            single(at);
            values(at);
            name(at);
        }
        return List.copyOf(found.values());
    }

    private void single(int at) {
        Word word = words.get(at);
        if (word.is(Word.Kind.QUOTED) || TemplateReader.number(word).isPresent()) {
            add(new Span(at, at + 1), List.of(), true);
        }
    }

    private void values(int at) {
        for (int to = at + 1; to <= Math.min(words.size(), at + LONGEST_VALUE); to++) {
            Span span = new Span(at, to);
            List<Word> phrase = span.of(words);
            if (isEdge(at) || isEdge(to - 1) || isCommon(phrase)) {
                continue;
            }
            List<Value> values = asked.knowledge().values(phrase);
            if (!values.isEmpty() || known.contains(Span.key(phrase))) {
                add(span, values, true);
            }
        }
    }

    private boolean isEdge(int at) {
        return words.get(at).is(Word.Kind.SYMBOL);
    }

    /** A single small word that does something in every question is no value, whatever the data has. */
    private boolean isCommon(List<Word> phrase) {
        Word first = phrase.get(0);
        return phrase.size() == 1
                && first.is(Word.Kind.WORD)
                && !lexicon.cues(first.norm()).isEmpty()
                && !(first.capitalised() && first.start() > 0);
    }

    /** Every stretch of words that begins and ends with one written like a name. */
    private void name(int at) {
        if (!isNamelike(at)) {
            return;
        }
        for (int to = at + 1; to <= Math.min(words.size(), at + LONGEST_NAME); to++) {
            if (isNamelike(to - 1)) {
                add(new Span(at, to), List.of(), false);
            } else if (!INSIDE.contains(words.get(to - 1).norm())) {
                return;
            }
        }
    }

    private boolean isNamelike(int at) {
        Word word = words.get(at);
        boolean begins =
                at == 0 || Set.of(".", "?", ";", ":").contains(words.get(at - 1).norm());
        boolean afterTitle = at > 1 && TITLES.contains(words.get(at - 2).norm());
        boolean shouted = word.text().length() > 1
                && word.text().chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return word.is(Word.Kind.WORD)
                && word.capitalised()
                && !TITLES.contains(word.norm())
                && (shouted || afterTitle || !begins);
    }

    private void add(Span span, List<Value> values, boolean sure) {
        Mention before = found.get(span);
        if (before == null || (sure && !before.sure()) || before.values().size() < values.size()) {
            found.put(
                    span,
                    new Mention(span, span.text(words, question), values, sure || (before != null && before.sure())));
        }
    }
}
