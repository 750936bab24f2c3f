package datus.answer.rule;

import datus.answer.language.Stem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word or phrase means, as somebody said it: "active customer: an order in the last 90 days".
 *
 * @param given whether it came with the question, so that it has to be said if it was not used
 */
record Rule(String name, String meaning, boolean given) {
    private static final Pattern COMPARED = Pattern.compile("[<>]=?|!=|=|\\d");
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:an?|no|has|have|had|with|without|who|whose|that|which|where|at least|at most|more than|less than|fewer than|over|under) .*");
    private static final Pattern EXPRESSION = Pattern.compile(
            "^[\\p{L}_][\\p{L}\\p{N}_ ]*(?: (?:[-+*/]|minus|plus|times|divided by) [\\p{L}_][\\p{L}\\p{N}_ ]*)+$");

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)^(?:an? |the |any |every |all )?([\\p{L}_]+) (?=(?:who|that|which|with|without|whose|where|having) )");
    private static final Pattern OWNING =
            Pattern.compile("(?i)^(?:who |that |which )?(?:has|have|had|having|with|where|whose) ");
    private static final Pattern VERB = Pattern.compile("(?i)^(?:who|that|which|without) .*");

    /** What kind of meaning it has. */
    enum Kind {
        /** What rows must be like: "amount >= 30", "an order in the last 90 days". */
        CONDITION,
        /** How it is computed: "revenue - refunds". */
        EXPRESSION,
        /** Another word for it: "MX". */
        SYNONYM
    }

    Kind kind() {
        String words = meaning.toLowerCase(Locale.ROOT);
        if (EXPRESSION.matcher(words).matches()) {
            return Kind.EXPRESSION;
        }
        boolean condition =
                CONDITION.matcher(words).matches() || (COMPARED.matcher(words).find() && words.contains(" "));
        return condition ? Kind.CONDITION : Kind.SYNONYM;
    }

    /** What it was understood to say, as in: active customer = customer with an order in the last 90 days. */
    String reading() {
        return name + " = " + (kind() == Kind.CONDITION ? described(last(name)) : meaning);
    }

    /** Whether the condition itself says of what: a customer who …. */
    boolean hasSubject() {
        return SUBJECT.matcher(meaning).find();
    }

    /**
     * Rows that meet the condition, in words that a question may have.
     *
     * @param head what they are called; a subject of the condition's own is said in its place, unless it is the same
     */
    String described(String head) {
        Matcher subject = SUBJECT.matcher(meaning);
        boolean hasOwn = subject.find() && (isOneWord() || isSame(subject.group(1), head));
        String condition = hasOwn ? meaning.substring(subject.end()) : meaning;
        String called = hasOwn && !isSame(subject.group(1), head) ? subject.group(1) : head;
        String rest = OWNING.matcher(condition).replaceFirst("");
        boolean isVerb = rest.equals(condition) && VERB.matcher(condition).matches();
        return called + (isVerb ? " " : " with ") + rest;
    }

    boolean isOneWord() {
        return name.indexOf(' ') < 0;
    }

    private static boolean isSame(String one, String other) {
        return Stem.of(one.toLowerCase(Locale.ROOT)).equals(Stem.of(other.toLowerCase(Locale.ROOT)));
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
