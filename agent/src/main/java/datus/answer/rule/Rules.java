package datus.answer.rule;

import datus.answer.Answer.Evidence;
import datus.answer.Lore;
import datus.answer.candidate.Asked;
import datus.answer.language.Operator;
import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.context.Entry;
import datus.context.State;
import datus.context.kind.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what rules say into a question, in place of the words that they explain. Confined to the execute thread. */
public final class Rules {
    private static final Map<String, String> SPOKEN = Map.of(
            ">=",
            Operator.GE.words(),
            "<=",
            Operator.LE.words(),
            ">",
            Operator.GT.words(),
            "<",
            Operator.LT.words(),
            "!=",
            "is not");
    private static final List<String> SYMBOLS = List.of(">=", "<=", "!=", ">", "<");

    private List<Entry> known = List.of();
    private List<Rule> rules = List.of();

    /**
     * A question as the rules have it.
     *
     * @param evidence what each phrase was taken for
     * @param unused rules that were given with the question and have no part in it
     */
    public record Ruled(String question, List<Evidence> evidence, List<String> unused) {
        public Ruled {
            evidence = List.copyOf(evidence);
            unused = List.copyOf(unused);
        }

        /** Whether any rule was used. */
        public boolean isChanged() {
            return !evidence.isEmpty();
        }
    }

    /** The question with all rules that apply; the longest names first. */
    public Ruled apply(Asked asked) {
        String question = asked.question().text();
        List<Evidence> evidence = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (Rule rule : rules(asked.lore())) {
            Optional<Change> change = change(rule, question, asked);
            if (change.isPresent()) {
                question = change.get().question();
                evidence.add(new Evidence(change.get().words(), change.get().takenFor() + " [rule]"));
            } else if (rule.given()) {
                unused.add(rule.name() + ": " + rule.meaning());
            }
        }
        return new Ruled(question, evidence, unused);
    }

    /** Read anew only where the texts are not those of the question before; the longest names first. */
    private List<Rule> rules(Lore lore) {
        List<Entry> now =
                lore.of(Knowledge.KIND).stream().filter(Rules::isInUse).toList();
        if (!now.equals(known)) {
            known = now;
            rules = now.stream()
                    .flatMap(entry -> RuleReader.read(entry).rules().stream())
                    .sorted(Comparator.comparingInt((Rule rule) -> -rule.name().length()))
                    .toList();
        }
        return rules;
    }

    private static boolean isInUse(Entry entry) {
        return entry.state() != State.REJECTED;
    }

    private record Change(String question, String words, String takenFor) {}

    private static Optional<Change> change(Rule rule, String question, Asked asked) {
        return switch (rule.kind()) {
            case CONDITION -> place(rule.name(), question).flatMap(at -> condition(rule, question, at));
            case EXPRESSION -> place(rule.name(), question).map(at -> expression(rule, question, at));
            case SYNONYM -> synonym(rule, question, asked);
        };
    }

    /** Where a phrase stands, as UTF-16 indices. */
    private record Place(int start, int end) {}

    private static Optional<Place> place(String phrase, String question) {
        List<String> stems = stems(Words.of(phrase));
        List<Word> words = Words.of(question);
        for (int at = 0; !stems.isEmpty() && at + stems.size() <= words.size(); at++) {
            List<Word> found = words.subList(at, at + stems.size());
            if (stems(found).equals(stems)) {
                return Optional.of(new Place(
                        found.get(0).start(), found.get(found.size() - 1).end()));
            }
        }
        return Optional.empty();
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(word -> Stem.of(word.norm())).toList();
    }

    /** "Large transactions" becomes "transactions with amount at least 30"; of one word, what it stands before is meant. */
    private static Optional<Change> condition(Rule rule, String question, Place at) {
        boolean before = rule.isOneWord() && !rule.hasSubject();
        Optional<Word> next = Words.of(question).stream()
                .filter(word -> word.start() >= at.end() && word.is(Word.Kind.WORD))
                .findFirst();
        if (before && next.isEmpty()) {
            return Optional.empty();
        }
        int end = before ? next.orElseThrow().end() : at.end();
        String said = question.substring(at.start(), end);
        String taken = spoken(rule.described(said.substring(said.lastIndexOf(' ') + 1)));
        return Optional.of(
                new Change(question.substring(0, at.start()) + taken + question.substring(end), said, taken));
    }

    private static String spoken(String meaning) {
        String words = meaning;
        for (String symbol : SYMBOLS) {
            words = words.replaceAll("\\s*" + symbol + "\\s*", " " + SPOKEN.get(symbol) + " ");
        }
        return words.replaceAll("\\s+=\\s+", " is ").strip();
    }

    /** It is said how to compute it, as a question may say itself. */
    private static Change expression(Rule rule, String question, Place at) {
        String formula = rule.meaning()
                .replace(" - ", " minus ")
                .replace(" + ", " plus ")
                .replace(" * ", " times ")
                .replace(" / ", " divided by ");
        String said = question.substring(at.start(), at.end());
        String text = question.replaceFirst("[?.\\s]+$", "") + " where "
                + rule.name().toLowerCase(Locale.ROOT) + " is " + formula;
        return new Change(text, said, rule.meaning());
    }

    /** The name gives way to the meaning, or the meaning to the name if only that is a value of the data. */
    private static Optional<Change> synonym(Rule rule, String question, Asked asked) {
        boolean name = isValue(rule.name(), asked);
        boolean meaning = isValue(rule.meaning(), asked);
        boolean back = name && !meaning;
        String from = back ? rule.meaning() : rule.name();
        String to = back ? rule.name() : rule.meaning();
        return place(from, question).map(at -> {
            String put = name || meaning ? "\"" + to + "\"" : to;
            return new Change(
                    question.substring(0, at.start()) + put + question.substring(at.end()),
                    question.substring(at.start(), at.end()),
                    to);
        });
    }

    private static boolean isValue(String text, Asked asked) {
        return !asked.knowledge().values(Words.of(text)).isEmpty();
    }
}
