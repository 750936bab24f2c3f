package datus.data.guard;

import datus.data.Scope;
import datus.data.Scope.TableRule;
import datus.data.TableName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A scope's rules, read as strictly as they can be: one that names no schema is about the default one, so that a rule for {@code orders} opens no
 * {@code hr.orders}.
 */
final class ScopeRules {
    private record Rule(Pattern pattern, TableRule rule) {}

    private final List<Rule> rules;

    /**
     * Reads the rules of a scope.
     *
     * @param defaults what may stand before a name and changes nothing: the database, the default schema; lower case
     */
    ScopeRules(Scope scope, List<String> defaults) {
        rules = scope.tables().stream()
                .map(rule -> new Rule(pattern(rule.table(), defaults), rule))
                .toList();
    }

    private static Pattern pattern(String table, List<String> defaults) {
        String name = table.toLowerCase(Locale.ROOT).replace("\"", "");
        for (String prefix : defaults) {
            name = name.startsWith(prefix + ".") ? name.substring(prefix.length() + 1) : name;
        }
        String any = name.contains(".") ? "\\E.*\\Q" : "\\E[^.]*\\Q";
        return Pattern.compile(Pattern.quote(name).replace("*", any), Pattern.DOTALL);
    }

    boolean allows(TableName table) {
        return rules.isEmpty() || covering(table).findAny().isPresent();
    }

    /** Whether rules leave only some of its columns or rows, or change what is seen of them. */
    boolean narrows(TableName table) {
        return covering(table)
                .anyMatch(rule -> !rule.columns().isEmpty()
                        || rule.rowFilter().isPresent()
                        || !rule.masks().isEmpty());
    }

    private Stream<TableRule> covering(TableName table) {
        String name = table.toString().toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(name).matches())
                .map(Rule::rule);
    }
}
