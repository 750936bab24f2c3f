package datus.answer.edit;

import datus.answer.schema.Schema;
import datus.data.Sql;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;

/**
 * A statement of which one part was changed.
 *
 * @param change which, in words, as in "with country = 'Japan'"
 */
public record Edit(Sql sql, String change) {

    /**
     * What a statement has to become if {@code before} becomes {@code after}. Empty if these differ in more than one thing, or if the
     * statement has nothing that corresponds to it.
     */
    public static Optional<Edit> carriedOver(String before, String after, String to, Schema schema) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Optional<Tree> from = Tree.of(before, schema);
        Optional<Tree> wanted = Tree.of(after, schema);
        Optional<Tree> target = Tree.of(to, schema);
        if (from.isEmpty() || wanted.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        try {
            Difference difference = new Difference(from.get(), wanted.get());
            return difference
                    .appliedTo(target.get())
                    .map(change -> new Edit(new Sql(target.get().text()), change));
        } catch (JSQLParserException unknownDialect) {
            return Optional.empty();
        }
    }
}
