package datus.tool.command;

import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that a model wrote, as a program and its arguments. Words may stand in quotes; whatever a shell would do more than start one
 * program is refused, and no shell ever sees it.
 */
record CommandWords(List<String> words) {
    private static final String OPERATORS = ";&|<>$`(){}[]*?~!#\\\n\r";

    CommandWords {
        words = List.copyOf(words);
    }

    /** @throws DatusException if it is more than one plain command */
    static CommandWords of(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isWord = false;
        char quote = 0;
        for (char each : command.strip().toCharArray()) {
            if (quote == 0 && OPERATORS.indexOf(each) >= 0) {
                throw notPlain("it holds " + (each < ' ' ? "a new line" : each));
            }
            if (quote != 0 ? each == quote : each == '"' || each == '\'') {
                quote = quote == 0 ? each : 0;
                isWord = true;
            } else if (quote == 0 && Character.isWhitespace(each)) {
                addTo(words, word, isWord);
                isWord = false;
            } else {
                word.append(each);
                isWord = true;
            }
        }
        if (quote != 0) {
            throw notPlain("a quote is not closed");
        }
        addTo(words, word, isWord);
        return new CommandWords(words);
    }

    private static void addTo(List<String> words, StringBuilder word, boolean isWord) {
        if (isWord) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static DatusException notPlain(String why) {
        return DatusException.refused(
                "\"command\" is not one plain command: " + why + ".",
                "Write one program and its arguments; texts with other characters in quotes.");
    }

    /** Whether it begins, word by word, as one that is allowed. */
    boolean beginsAs(String allowed) {
        List<String> beginning = of(allowed).words();
        return !beginning.isEmpty()
                && beginning.size() <= words.size()
                && beginning.equals(words.subList(0, beginning.size()));
    }
}
