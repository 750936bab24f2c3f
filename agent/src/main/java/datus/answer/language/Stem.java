package datus.answer.language;

import java.util.Map;

/**
 * Cuts English endings, so that forms of one word compare equal: shipped, ships and ship; countries and country. The result
 * is a key and need not be a word.
 */
public final class Stem {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("ids", "id"),
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("mice", "mouse"),
            Map.entry("feet", "foot"),
            Map.entry("taught", "teach"),
            Map.entry("bought", "buy"),
            Map.entry("sold", "sell"),
            Map.entry("paid", "pay"),
            Map.entry("spent", "spend"),
            Map.entry("began", "begin"),
            Map.entry("begun", "begin"),
            Map.entry("sent", "send"),
            Map.entry("built", "build"),
            Map.entry("won", "win"),
            Map.entry("written", "write"),
            Map.entry("wrote", "write"),
            Map.entry("sung", "sing"),
            Map.entry("data", "data"));

    private Stem() {}

    /** The stem of a word in lower case. */
    public static String of(String word) {
        String known = IRREGULAR.getOrDefault(word, word);
        return single(finish(cutNoun(cutVerb(cutPlural(known)))));
    }

    private static String cutPlural(String word) {
        if (word.length() < 4
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        return word.endsWith("ies") && word.length() > 4
                ? word.substring(0, word.length() - 3) + "y"
                : word.substring(0, word.length() - 1);
    }

    private static String cutVerb(String word) {
        for (String ending : new String[] {"ing", "ed"}) {
            if (word.endsWith(ending)) {
                String rest = word.substring(0, word.length() - ending.length());
                return rest.length() >= 3 && hasVowel(rest) ? rest : word;
            }
        }
        return word;
    }

    /** Enrolment goes with enrolled, shipment with shipped. */
    private static String cutNoun(String word) {
        return word.endsWith("ment") && word.length() > 7 ? word.substring(0, word.length() - 4) : word;
    }

    /** Box and boxe, price and pric, ship and shipp, country and countri meet here. */
    private static String finish(String word) {
        String cut = word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        return cut.length() > 2 && cut.endsWith("y") ? cut.substring(0, cut.length() - 1) + "i" : cut;
    }

    private static String single(String rest) {
        int last = rest.length() - 1;
        boolean doubled =
                last > 2 && rest.charAt(last) == rest.charAt(last - 1) && "aeiou".indexOf(rest.charAt(last)) < 0;
        return doubled ? rest.substring(0, last) : rest;
    }

    private static boolean hasVowel(String rest) {
        return rest.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }
}
