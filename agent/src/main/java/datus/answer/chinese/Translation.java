package datus.answer.chinese;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Chinese question in English, and the way back from its words to those that were typed. Immutable. */
final class Translation {
    private final String question;
    private final String english;
    private final List<Placed> placed;

    /** English words with their place in the English question. */
    private record Placed(Said said, int from, int to) {}

    private Translation(String question, String english, List<Placed> placed) {
        this.question = question;
        this.english = english;
        this.placed = List.copyOf(placed);
    }

    static Translation of(String question, List<Said> words) {
        StringBuilder english = new StringBuilder();
        List<Placed> placed = new ArrayList<>();
        for (Said said : words) {
            if (!said.english().isEmpty()) {
                english.append(english.isEmpty() ? "" : " ");
                placed.add(new Placed(
                        said,
                        english.length(),
                        english.length() + said.english().length()));
                english.append(said.english());
            }
        }
        return new Translation(question, english.toString(), placed);
    }

    String english() {
        return english;
    }

    /** The same candidate, explained in the words that were typed, and in Chinese where its SQL is plain. */
    Candidate back(Candidate candidate) {
        String restated = ChineseRestatement.of(candidate.sql()).orElse(candidate.restatement());
        return candidate.saying(restated, back(candidate.evidence()));
    }

    private List<Evidence> back(List<Evidence> evidence) {
        List<Evidence> own = new ArrayList<>();
        int after = 0;
        for (Evidence each : evidence) {
            int at = find(each.words(), after);
            after = at < 0 ? after : at;
            own.add(new Evidence(
                    at < 0 ? each.words() : typed(at, at + each.words().length()), each.takenFor()));
        }
        return own;
    }

    /** The words that were typed for English ones, or those themselves. */
    String back(String words) {
        int at = find(words, 0);
        return at < 0 ? words : typed(at, at + words.length());
    }

    private int find(String words, int after) {
        String text = english.toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        int at = words.isBlank() ? -1 : text.indexOf(wanted, after);
        return at < 0 && !words.isBlank() ? text.indexOf(wanted) : at;
    }

    private String typed(int from, int to) {
        List<Said> parts = placed.stream()
                .filter(part ->
                        part.from() < to && part.to() > from && part.said().from() >= 0)
                .map(Placed::said)
                .toList();
        if (parts.isEmpty()) {
            return english.substring(from, to);
        }
        int first = parts.stream().mapToInt(Said::from).min().orElseThrow();
        int last = parts.stream().mapToInt(Said::to).max().orElseThrow();
        int whole = parts.stream().mapToInt(part -> part.to() - part.from()).sum();
        return last - first <= whole + 1
                ? question.substring(first, last)
                : String.join(
                        "…",
                        parts.stream()
                                .map(part -> question.substring(part.from(), part.to()))
                                .toList());
    }
}
