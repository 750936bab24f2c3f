package datus.data.text;

import datus.data.text.SqlToken.Kind;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.error.SqlPlace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds {@code {{name}}} as values of a prepared statement, never as text; puts tables in place of dbt's references. */
public final class Parameters {
    private static final Pattern QUOTED = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*}}");

    private final Map<String, @Nullable Object> values;
    private final Relations relations;

    public Parameters(Map<String, @Nullable Object> values, Relations relations) {
        this.values = values;
        this.relations = relations;
    }

    /** A text of its own, with its parameters bound. */
    BoundSql bind(String text) {
        BoundSql.Builder into = new BoundSql.Builder(text);
        bind(text, 0, text.length(), into);
        return into.build();
    }

    /** Copies the person's words from {@code start} to before {@code end}, each parameter as {@code ?} or {@code (?, ?)}. */
    void bind(String whole, int start, int end, BoundSql.Builder into) {
        int copied = start;
        for (SqlToken token : SqlTokens.of(whole.substring(start, end))) {
            int at = start + token.start();
            if (token.kind() == Kind.STRING) {
                refuseQuoted(whole, at, token);
            } else if (token.kind() == Kind.PARAMETER) {
                into.keep(copied, at);
                bind(value(whole, at, token), into);
                copied = start + token.end();
            } else if (token.kind() == Kind.REFERENCE) {
                into.keep(copied, at).add(relations.of(token, whole, at));
                copied = start + token.end();
            }
        }
        into.keep(copied, end);
    }

    /** A text whose parameters are question marks, for a parser that does not know their values. */
    public static String asPlaceholders(String text) {
        StringBuilder plain = new StringBuilder(text);
        List<SqlToken> tokens = SqlTokens.of(text);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            if (token.kind() == Kind.PARAMETER) {
                plain.replace(token.start(), token.end(), "(?)");
            }
        }
        return plain.toString();
    }

    /** NULL is written out: a bound one would have no type. */
    private static void bind(@Nullable Object value, BoundSql.Builder into) {
        if (value instanceof Collection<?> list) {
            into.add(
                    list.stream().map(each -> each == null ? "NULL" : "?").collect(Collectors.joining(", ", "(", ")")));
            list.stream().filter(Objects::nonNull).forEach(into::bind);
        } else if (value == null) {
            into.add("NULL");
        } else {
            into.add("?").bind(value);
        }
    }

    private @Nullable Object value(String whole, int at, SqlToken token) {
        Object value = values.get(token.name());
        if (!values.containsKey(token.name())) {
            String hint = NearestName.hint(
                    token.name(), values.keySet(), "Set it first: %param " + token.name() + " = 'value'");
            throw DatusException.user("No parameter \"" + token.name() + "\".", hint)
                    .at(new SqlPlace(whole, at, token.text().length()));
        }
        if (value instanceof Collection<?> list && list.isEmpty()) {
            throw DatusException.user("The parameter \"" + token.name() + "\" is an empty list.", "Give it a value.")
                    .at(new SqlPlace(whole, at, token.text().length()));
        }
        return value;
    }

    private void refuseQuoted(String whole, int at, SqlToken token) {
        List<String> inside = QUOTED.matcher(token.text())
                .results()
                .map(match -> match.group(1))
                .toList();
        for (String name : inside) {
            if (values.containsKey(name)) {
                throw DatusException.user(
                                "{{" + name + "}} stands inside quotes, where it is text and no parameter.",
                                "Drop the quotes: a parameter binds as a value.")
                        .at(new SqlPlace(whole, at, token.text().length()));
            }
        }
    }
}
