package datus.answer.chinese;

import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Chinese question apart into the fewest pieces that mean something: names, values, numbers, dates and cues. */
final class Segmenter {
    private static final int LONGEST_VALUE = 10;
    private static final double UNKNOWN = 5;
    private static final Pattern QUOTED = Pattern.compile("[“\"‘'「『《]([^”\"’'」』》]+)[”\"’'」』》]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w#&./-]*");
    private static final Pattern UNIT = Pattern.compile("(?:每一?个?|各个?|按照?|逐|分)(?<unit>年度?|季度|月份?|周|天|日)(?!龄)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final NameFinder names;
    private final WordList cues;
    private final ChineseDates dates;

    Segmenter(NameFinder names, WordList cues, ChineseDates dates) {
        this.names = names;
        this.cues = cues;
        this.dates = dates;
    }

    /** The way to some place of the question that costs least. */
    private record Path(List<Token> tokens, double cost) {
        Path with(Token token, double price) {
            List<Token> more = new ArrayList<>(tokens);
            more.add(token);
            return new Path(more, cost + price);
        }
    }

    List<Token> tokens(String text) {
        List<Optional<Path>> best = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            best.add(Optional.empty());
        }
        best.set(0, Optional.of(new Path(List.of(), 0)));
        for (int at = 0; at < text.length(); at++) {
            Path path = best.get(at).orElse(null);
            if (path != null) {
                steps(text, at).forEach(step -> offer(best, step, path));
            }
        }
        return new TokenRepair(names)
                .repaired(joined(best.get(text.length()).orElseThrow().tokens()));
    }

    private static void offer(List<Optional<Path>> best, Step step, Path path) {
        int to = step.token().to();
        double cost = path.cost() + step.price();
        if (best.get(to).filter(known -> known.cost() <= cost).isEmpty()) {
            best.set(
                    to,
                    Optional.of(
                            step.price() == 0 ? new Path(path.tokens(), cost) : path.with(step.token(), step.price())));
        }
    }

    private record Step(Token token, double price) {}

    private List<Step> steps(String text, int at) {
        List<Step> steps = new ArrayList<>();
        Matcher space = SPACE.matcher(text).region(at, text.length());
        if (space.lookingAt()) {
            return List.of(new Step(Token.cue("noise", space.group(), at), 0));
        }
        Matcher quoted = QUOTED.matcher(text).region(at, text.length());
        if (quoted.lookingAt()) {
            return List.of(new Step(quoted(quoted.group(), quoted.group(1), at), 1));
        }
        addTimes(text, at, steps);
        Matcher latin = LATIN.matcher(text).region(at, text.length());
        if (latin.lookingAt()) {
            addLatin(text, at, latin.end(), steps);
        } else {
            addWords(text, at, steps);
        }
        String one = text.substring(at, at + Character.charCount(text.codePointAt(at)));
        steps.add(new Step(Token.of(Kind.UNKNOWN, one, at, one), UNKNOWN));
        return steps;
    }

    /** A value that is known is found by its columns; any other text is compared as it is. */
    private Token quoted(String whole, String inner, int at) {
        String said = names.value(inner, at).map(Token::said).orElse('"' + inner + '"');
        return Token.of(Kind.VALUE, whole, at, said);
    }

    private void addTimes(String text, int at, List<Step> steps) {
        dates.at(text, at)
                .ifPresent(found -> steps.add(new Step(
                        Token.of(
                                Kind.PERIOD,
                                text.substring(at, at + found.length()),
                                at,
                                found.stretch().english()),
                        0.8)));
        Matcher unit = UNIT.matcher(text).region(at, text.length());
        if (unit.lookingAt()) {
            steps.add(new Step(Token.of(Kind.UNIT, unit.group(), at, unit(unit.group("unit"))), 0.9));
        }
        ChineseNumber.at(text, at)
                .ifPresent(number -> steps.add(new Step(
                        Token.of(
                                Kind.AMOUNT,
                                text.substring(at, at + number.length()),
                                at,
                                number.value().toPlainString()),
                        1)));
    }

    private static String unit(String chinese) {
        return switch (chinese.charAt(0)) {
            case '年' -> "year";
            case '季' -> "quarter";
            case '月' -> "month";
            case '周' -> "week";
            default -> "day";
        };
    }

    /** Words in Latin letters, one or more together: a name, a value, or unknown as a whole. */
    private void addLatin(String text, int at, int firstEnd, List<Step> steps) {
        int end = firstEnd;
        while (end > 0) {
            String phrase = text.substring(at, end);
            cues.head(phrase).ifPresent(role -> steps.add(new Step(Token.cue(role, phrase, at), 1)));
            names.latin(phrase, at).ifPresent(token -> steps.add(new Step(token, 0.98)));
            names.value(phrase, at).ifPresent(token -> steps.add(new Step(token, 0.97)));
            Matcher next =
                    Pattern.compile("\\s+[A-Za-z0-9][\\w#&./-]*").matcher(text).region(end, text.length());
            end = next.lookingAt() ? next.end() : 0;
        }
        String word = text.substring(at, firstEnd);
        steps.add(new Step(Token.of(Kind.UNKNOWN, word, at, word), UNKNOWN));
    }

    private void addWords(String text, int at, List<Step> steps) {
        int longest = Math.min(text.length() - at, Math.max(names.longest(), Math.max(cues.longest(), LONGEST_VALUE)));
        for (int length = 1; length <= longest; length++) {
            String word = text.substring(at, at + length);
            cues.head(word).ifPresent(role -> steps.add(new Step(Token.cue(role, word, at), 1)));
            names.name(word, at).ifPresent(token -> steps.add(new Step(token, word.length() == 1 ? 1.4 : 0.98)));
            if (length <= LONGEST_VALUE) {
                names.value(word, at).ifPresent(token -> steps.add(new Step(token, word.length() == 1 ? 1.6 : 0.97)));
            }
        }
    }

    /** Unknown characters side by side are one unknown word. */
    private static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (Token token : tokens) {
            Token last = joined.isEmpty() ? Token.cue("noise", "", 0) : joined.get(joined.size() - 1);
            if (last.is(Kind.UNKNOWN) && token.is(Kind.UNKNOWN) && last.to() == token.from()) {
                String both = last.text() + token.text();
                joined.set(joined.size() - 1, Token.of(Kind.UNKNOWN, both, last.from(), both));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }
}
