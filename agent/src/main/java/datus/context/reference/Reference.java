package datus.context.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference in a text.
 *
 * @param name as typed, without quotes; empty if none stands there yet
 * @param start UTF-16 index of its {@code @}
 * @param nameStart where the name begins, or would
 * @param end the index behind it
 */
public record Reference(Kind kind, String name, int start, int nameStart, int end) {

    /** What it refers to. */
    public enum Kind {
        TABLE,
        METRIC,
        SQL,
        FILE,
        SUBJECT;

        /** As typed behind the {@code @}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By its word, in the singular or the plural, whatever its case. */
        static Optional<Kind> of(String typed) {
            String word = typed.toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(kind -> word.equals(kind.word()) || word.equals(kind.word() + "s"))
                    .findFirst();
        }

        public static List<String> words() {
            return Stream.of(values()).map(Kind::word).toList();
        }
    }

    @Override
    public String toString() {
        return "@" + kind.word() + " " + name;
    }
}
