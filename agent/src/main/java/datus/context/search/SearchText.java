package datus.context.search;

import datus.context.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of an entry is searched: its words by field, and the text whose meaning is compared. */
public final class SearchText {
    /** A model of meaning reads no further than some 256 words. */
    private static final int MEANING_CHARACTERS = 1200;

    private SearchText() {}

    /** Words in the order in which they stand, separated by spaces. */
    public static String words(String text) {
        return String.join(" ", Segmentation.ofEntry(text));
    }

    /** Tags and the path of its domain. */
    public static String label(Entry entry) {
        return words(entry.subject() + " " + String.join(" ", entry.tags()));
    }

    /** Its text, with the words that its name has beyond that; its content where nothing is said about it. */
    public static String meaning(Entry entry) {
        String name = nameBeyond(entry.text(), entry.id().name());
        String about = entry.text().isBlank() ? entry.content() : entry.text();
        String meaning = name.isEmpty() ? about : name + ": " + about;
        return meaning.length() > MEANING_CHARACTERS ? meaning.substring(0, MEANING_CHARACTERS) : meaning;
    }

    private static String nameBeyond(String text, String name) {
        Set<String> said = new HashSet<>(Segmentation.ofQuery(text));
        List<String> beyond = new ArrayList<>();
        for (String part : name.split("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
            if (part.chars().anyMatch(Character::isLetter) && !said.containsAll(Segmentation.ofQuery(part))) {
                beyond.add(part);
            }
        }
        return String.join(" ", beyond);
    }
}
