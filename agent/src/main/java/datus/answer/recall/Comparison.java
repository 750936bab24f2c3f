package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.recall.Library.Near;
import datus.context.search.Cues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares one question with templates, trait by trait. */
final class Comparison {
    /** So many values too many or too few are as bad as can be. */
    private static final double MANY = 1;

    private final List<Word> words;
    private final List<Mention> mentions;
    private final List<Span> apparent;
    private final Library library;
    private final Lexicon lexicon;
    private final SchemaWords names;

    Comparison(Asked asked, List<Mention> mentions, List<Span> apparent, Library library, SchemaWords names) {
        this.words = asked.words();
        this.mentions = mentions;
        this.apparent = apparent;
        this.library = library;
        this.lexicon = asked.knowledge().lexicon();
        this.names = names;
    }

    Match with(Near near) {
        Template template = near.template();
        Filling filling = Filler.fill(template, words, mentions);
        Collection<Span> used = filling.spans().values();
        List<Word> own = outside(words, used);
        List<Word> other = template.frame();
        Map<Trait, Double> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.MEANING, near.nearness());
        traits.put(Trait.WORDS, overlap(stems(own), stems(other)));
        Cues asked = Cues.of(text(own), lexicon);
        Cues approved = Cues.of(text(other), lexicon);
        traits.put(Trait.ACTS, asked.sameActs(approved));
        traits.put(Trait.LACKED, beyond(asked.acts(), approved.acts()));
        traits.put(Trait.EXCEEDED, beyond(approved.acts(), asked.acts()));
        traits.put(Trait.FILLED, filling.filled());
        traits.put(Trait.SUITED, filling.fit());
        Filled filled = Filled.of(template, filling);
        traits.put(Trait.CONTRADICTED, Math.min(1, contradictions(filled, own, other) / MANY));
        traits.put(
                Trait.STRANGE,
                names.strange(stems(own), stems(other), template.example().content()));
        traits.put(Trait.SAME, Span.key(words).equals(Span.key(template.words())) ? 1.0 : 0.0);
        return new Match(filled, traits, false);
    }

    private static double beyond(Set<String> acts, Set<String> others) {
        return Math.min(1, acts.stream().filter(act -> !others.contains(act)).count() / 2.0);
    }

    private static List<Word> outside(List<Word> words, Collection<Span> used) {
        List<Word> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span here = new Span(i, i + 1);
            if (used.stream().noneMatch(span -> span.overlaps(here))) {
                rest.add(words.get(i));
            }
        }
        return rest;
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::norm).collect(Collectors.joining(" "));
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream()
                .filter(word -> !word.is(Word.Kind.SYMBOL))
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** Words count as the same if they are synonyms, though a little less. */
    private double overlap(Set<String> own, Set<String> other) {
        double both = 0;
        double all = 0;
        for (String stem : own) {
            double weight = library.weight(stem);
            all += weight;
            both += other.contains(stem) ? weight : synonym(stem, other) ? 0.8 * weight : 0;
        }
        for (String stem : other) {
            double weight = library.weight(stem);
            all += weight;
            both += own.contains(stem) ? weight : synonym(stem, own) ? 0.8 * weight : 0;
        }
        return all == 0 ? 1 : both / all;
    }

    private boolean synonym(String stem, Set<String> others) {
        return lexicon.synonyms(stem).stream().anyMatch(others::contains);
    }

    /** Values outside the slots that the other question does not have. */
    private double contradictions(Filled filled, List<Word> own, List<Word> other) {
        Collection<Span> used = filled.filling().spans().values();
        Set<Span> taken =
                mentions.stream().filter(filled::takes).map(Mention::span).collect(Collectors.toSet());
        Set<String> theirs = other.stream().map(Word::norm).collect(Collectors.toSet());
        double count = 0;
        for (Span span : apparent) {
            boolean free = used.stream().noneMatch(span::overlaps);
            boolean shared = span.of(words).stream().map(Word::norm).allMatch(theirs::contains);
            count += free && !shared && !taken.contains(span) ? 1 : 0;
        }
        Set<String> ours = own.stream().map(Word::norm).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>();
        for (Word word : other) {
            if (TemplateReader.number(word).isPresent() && !ours.contains(word.norm())) {
                missing.add(word.norm());
            }
        }
        return count + missing.size();
    }
}
