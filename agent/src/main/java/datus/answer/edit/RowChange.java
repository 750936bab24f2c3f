package datus.answer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/** One condition more, one less, or one in place of another. A period is one condition, though two comparisons make it. */
record RowChange(Tree from, Tree to) {
    private static final Pattern COLUMN = Pattern.compile("\\w+\\.\\w+");

    Optional<String> appliedTo(Tree target) throws JSQLParserException {
        List<Expression> added = beyond(to, from);
        List<Expression> dropped = beyond(from, to);
        if (isMany(added, to) || isMany(dropped, from)) {
            return Optional.empty();
        }
        List<Expression> kept = new ArrayList<>(target.conditions());
        List<String> moved = new ArrayList<>();
        for (Expression each : dropped) {
            String key = from.key(each);
            if (!kept.removeIf(own -> target.key(own).equals(key))) {
                return Optional.empty();
            }
        }
        for (Expression each : added) {
            Optional<String> text = Wording.moved(each, to.names(), target.names());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            moved.add(text.get());
        }
        replace(target, kept, moved);
        return Optional.of(said(moved, dropped));
    }

    private static List<Expression> beyond(Tree tree, Tree other) {
        List<String> known = other.conditionKeys();
        return tree.conditions().stream()
                .filter(each -> !known.contains(tree.key(each)))
                .toList();
    }

    /** Whether they are about more than one column. */
    private static boolean isMany(List<Expression> conditions, Tree tree) {
        Set<String> columns = conditions.stream()
                .flatMap(each -> COLUMN.matcher(tree.key(each))
                        .results()
                        .map(MatchResult::group)
                        .limit(1))
                .collect(Collectors.toSet());
        return columns.size() > 1 || conditions.size() > 2;
    }

    private static void replace(Tree target, List<Expression> kept, List<String> moved) throws JSQLParserException {
        List<String> all = new ArrayList<>();
        kept.forEach(each -> all.add(each instanceof OrExpression ? "(" + each + ")" : each.toString()));
        all.addAll(moved);
        target.select().setWhere(null);
        if (!all.isEmpty()) {
            target.select().setWhere(CCJSqlParserUtil.parseCondExpression(String.join(" AND ", all)));
        }
    }

    private static String said(List<String> added, List<Expression> dropped) {
        String without = dropped.stream().map(Expression::toString).collect(Collectors.joining(" and "));
        String with = String.join(" and ", added);
        if (with.isEmpty()) {
            return "without " + without;
        }
        return "with " + with + (without.isEmpty() ? "" : " in place of " + without);
    }
}
