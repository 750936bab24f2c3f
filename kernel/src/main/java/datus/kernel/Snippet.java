package datus.kernel;

/** A piece of a cell in the notebook's language, seen by that language as if it stood alone. */
record Snippet(String text, int start) {

    int within(int cursor) {
        return cursor - start;
    }

    Completion complete(Language language, int cursor) {
        Completion inside = language.complete(text, within(cursor));
        return new Completion(inside.start() + start, inside.end() + start, inside.items());
    }
}
