package datus.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Optional;

/** A piece of a cell in one language, seen by that language as if it stood alone. */
record Snippet(String text, int start, Language language) {

    Completion complete(int cursor) {
        Completion inside = language.complete(text, within(cursor));
        return new Completion(inside.start() + start, inside.end() + start, inside.items());
    }

    Optional<DisplayData> inspect(int cursor, int detail) {
        return language.inspect(text, within(cursor), detail);
    }

    private int within(int cursor) {
        return Math.min(cursor - start, text.length());
    }
}
