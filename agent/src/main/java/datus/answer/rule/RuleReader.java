package datus.answer.rule;

import datus.context.Entry;
import datus.context.kind.Knowledge;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rules from knowledge: sentences such as "NAME means …", and entries whose title is the name and whose text the meaning. */
final class RuleReader {
    private static final Pattern SENTENCES = Pattern.compile("\\R|;|(?<=[^\\d.])\\.(?=\\s|$)");
    private static final Pattern MARKUP = Pattern.compile("^[#>*\\-\\s]+|\\*\\*|`");
    private static final Pattern QUOTES = Pattern.compile("^[\"'“‘]+|[\"'”’]+$");
    /** Here each file is one rule, called by its title. */
    private static final String FOLDER = "rules/";

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_MEANING = 25;
    private static final List<String> BETWEEN = List.of(
            ":",
            " means ",
            " mean ",
            " refers to ",
            " refer to ",
            " is defined as ",
            " are defined as ",
            " stands for ",
            " denotes ",
            " = ",
            " is ",
            " are ");

    private RuleReader() {}

    /**
     * What an entry says.
     *
     * @param left sentences of which no rule was made
     */
    record Read(List<Rule> rules, List<String> left) {}

    /** The rules in an entry; what has a title and one sentence says what the title means. */
    static Read read(Entry entry) {
        Knowledge knowledge = Knowledge.of(entry);
        boolean given = entry.id().name().startsWith("given/");
        List<Rule> titled = titled(knowledge, given);
        List<String> sentences = SENTENCES
                .splitAsStream(knowledge.body())
                .map(sentence -> MARKUP.matcher(sentence).replaceAll("").strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        List<Rule> said = sentences.stream()
                .flatMap(sentence -> statement(sentence, given).stream())
                .toList();
        boolean isTitled = said.isEmpty() || entry.id().name().startsWith(FOLDER);
        if (isTitled && !titled.isEmpty()) {
            return new Read(titled, List.of());
        }
        return new Read(
                said,
                sentences.stream()
                        .filter(sentence -> statement(sentence, given).isEmpty())
                        .toList());
    }

    private static Optional<Rule> statement(String sentence, boolean given) {
        return BETWEEN.stream().filter(sentence::contains).findFirst().flatMap(between -> {
            int at = sentence.indexOf(between);
            return rule(sentence.substring(0, at), sentence.substring(at + between.length()), given);
        });
    }

    /** The title and the other names mean what the text says. */
    private static List<Rule> titled(Knowledge knowledge, boolean given) {
        List<String> lines = knowledge
                .body()
                .lines()
                .map(line -> MARKUP.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty() && !line.equals(knowledge.title()))
                .toList();
        return lines.size() != 1
                ? List.of()
                : Stream.concat(Stream.of(knowledge.title()), knowledge.aliases().stream())
                        .flatMap(name -> rule(name, lines.get(0), given).stream())
                        .toList();
    }

    private static Optional<Rule> rule(String name, String meaning, boolean given) {
        String bare = bare(name).replaceFirst("(?i)^(?:an?|the) ", "");
        String means = bare(meaning.strip().replaceFirst("\\.$", ""));
        boolean readable =
                !bare.isEmpty() && !means.isEmpty() && words(bare) <= LONGEST_NAME && words(means) <= LONGEST_MEANING;
        return readable ? Optional.of(new Rule(bare, means, given)) : Optional.empty();
    }

    private static String bare(String text) {
        String found = QUOTES.matcher(text.strip()).replaceAll("").strip();
        return found.isEmpty() ? "" : found;
    }

    private static long words(String text) {
        return Arrays.stream(text.split("\\s+", -1)).count();
    }
}
