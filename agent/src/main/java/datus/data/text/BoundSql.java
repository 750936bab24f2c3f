package datus.data.text;

import datus.error.SqlPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statement ready to run: its text with {@code ?} for parameters, their values, and the way back from each place in it to
 * what the person wrote.
 *
 * @param whole all the person wrote
 * @param text what runs
 * @param values for each {@code ?}
 * @param pieces the parts of the text that are the person's, in order
 */
public record BoundSql(String whole, String text, List<Object> values, List<Piece> pieces) {
    public BoundSql {
        values = List.copyOf(values);
        pieces = List.copyOf(pieces);
    }

    /** {@code length} characters of the text from {@code at} on are those of the whole from {@code source} on. */
    public record Piece(int at, int source, int length) {}

    /** A statement as it stands. */
    static BoundSql of(String sql) {
        return new BoundSql(sql, sql, List.of(), List.of(new Piece(0, 0, sql.length())));
    }

    /** The same with words of ours around it. */
    public BoundSql between(String before, String after) {
        List<Piece> moved = pieces.stream()
                .map(piece -> new Piece(piece.at() + before.length(), piece.source(), piece.length()))
                .toList();
        return new BoundSql(whole, before + text + after, values, moved);
    }

    /** What runs, as a statement. */
    public Statement statement() {
        return new Statement(text, 0);
    }

    /** The person's place for a place in the text; empty if none of theirs is there. */
    public Optional<SqlPlace> place(int offset, int length) {
        for (Piece piece : pieces) {
            if (offset >= piece.at() && offset < piece.at() + piece.length()) {
                return Optional.of(new SqlPlace(whole, piece.source() + offset - piece.at(), length));
            }
        }
        return Optional.empty();
    }

    /** The person's words in it, without ours and without parameters. */
    public String written() {
        return pieces.stream()
                .map(piece -> whole.substring(piece.source(), piece.source() + piece.length()))
                .collect(Collectors.joining(" NULL "));
    }

    /** Whether a place lies behind all that the person wrote. */
    public boolean isBehind(int offset) {
        return pieces.stream().allMatch(piece -> piece.at() + piece.length() <= offset);
    }

    /** Puts a text together out of what the person wrote and what is added. */
    static final class Builder {
        private final String whole;
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();

        Builder(String whole) {
            this.whole = whole;
        }

        /** The person's words from {@code start} to before {@code end}. */
        Builder keep(int start, int end) {
            if (end > start) {
                pieces.add(new Piece(text.length(), start, end - start));
                text.append(whole, start, end);
            }
            return this;
        }

        Builder add(String words) {
            text.append(words);
            return this;
        }

        Builder bind(Object value) {
            values.add(value);
            return this;
        }

        BoundSql build() {
            return new BoundSql(whole, text.toString(), values, pieces);
        }
    }
}
