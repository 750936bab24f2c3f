package datus.answer.recall;

import datus.answer.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among mentions that overlap those that are most likely meant, before any template tells. */
final class Apparent {
    private Apparent() {}

    /** Sure ones before others, then the longest; a word that approved questions use as a word is one, unless it is a value for sure. */
    static List<Span> of(List<Mention> mentions, List<Word> words, Library library) {
        List<Span> chosen = new ArrayList<>();
        List<Span> preferred = mentions.stream()
                .filter(mention -> !isPlain(mention, words, library))
                .sorted(Comparator.comparing(Mention::sure)
                        .thenComparing(mention -> mention.span().length())
                        .reversed()
                        .thenComparing(mention -> mention.span().from()))
                .map(Mention::span)
                .toList();
        for (Span span : preferred) {
            if (chosen.stream().noneMatch(span::overlaps)) {
                chosen.add(span);
            }
        }
        return chosen;
    }

    private static boolean isPlain(Mention mention, List<Word> words, Library library) {
        List<Word> said = mention.span().of(words);
        boolean wordsOnly = said.stream().allMatch(word -> word.is(Word.Kind.WORD));
        boolean small = said.size() == 1 && !said.get(0).capitalised();
        return wordsOnly
                && (small || !mention.sure())
                && said.stream().map(Word::stem).allMatch(library::hasWord);
    }
}
