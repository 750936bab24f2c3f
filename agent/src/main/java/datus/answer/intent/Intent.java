package datus.answer.intent;

import datus.data.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a question asks for, without how tables join.
 *
 * @param anchor the table whose rows are listed, counted or added up
 * @param groups one line of the answer for each; empty if rows are listed or there is one line
 * @param where what rows must fulfil
 * @param having what groups must fulfil
 * @param mentioned tables that were named; joins prefer to pass through them
 * @param hints stems of words that were said; of several columns that join, one called so is meant
 * @param frame what is done with the lines
 */
public record Intent(
        TableName anchor,
        List<Output> outputs,
        boolean distinct,
        List<Expression> groups,
        List<Condition> where,
        List<Condition> having,
        List<Order> orders,
        OptionalInt limit,
        Set<TableName> mentioned,
        Set<String> hints,
        Frame frame) {

    public Intent(
            TableName anchor,
            List<Output> outputs,
            boolean distinct,
            List<Expression> groups,
            List<Condition> where,
            List<Condition> having,
            List<Order> orders,
            OptionalInt limit,
            Set<TableName> mentioned,
            Set<String> hints) {
        this(anchor, outputs, distinct, groups, where, having, orders, limit, mentioned, hints, new Frame.Plain());
    }

    public Intent {
        outputs = List.copyOf(outputs);
        groups = List.copyOf(groups);
        where = List.copyOf(where);
        having = List.copyOf(having);
        orders = List.copyOf(orders);
        mentioned = Set.copyOf(mentioned);
        hints = Set.copyOf(hints);
    }

    /** The same, with joins that pass through these tables too. */
    public Intent over(Set<TableName> tables) {
        Set<TableName> more = new HashSet<>(mentioned);
        more.addAll(tables);
        return new Intent(anchor, outputs, distinct, groups, where, having, orders, limit, more, hints, frame);
    }

    /** The same with other columns. */
    Intent showing(List<Output> others) {
        return new Intent(anchor, others, distinct, groups, where, having, orders, limit, mentioned, hints, frame);
    }

    /** The same, with something done with its lines. */
    public Intent framed(Frame around) {
        return new Intent(anchor, outputs, distinct, groups, where, having, orders, limit, mentioned, hints, around);
    }

    /** What comes first. */
    public record Order(Expression by, boolean descending) {}
}
