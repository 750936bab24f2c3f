package datus.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of three words, complete when it ends with a semicolon. */
final class WordLanguage implements Language {
    private static final List<String> WORDS = List.of("orders", "orderstatus", "select");

    @Override
    public Completion complete(String code, int cursor) {
        int start = wordStart(code, cursor);
        String typed = code.substring(start, cursor);
        Stream<String> found = WORDS.stream().filter(word -> word.startsWith(typed));
        return new Completion(
                start,
                cursor,
                found.map(word -> new Completion.Item(word, "word", "")).toList());
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        int start = wordStart(code, cursor);
        return WORDS.stream()
                .filter(word -> code.startsWith(word, start))
                .findFirst()
                .map(DisplayData::new);
    }

    @Override
    public Completeness isComplete(String code) {
        return code.endsWith(";") ? Completeness.complete() : Completeness.incomplete("  ");
    }

    private static int wordStart(String code, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isLetter(code.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
