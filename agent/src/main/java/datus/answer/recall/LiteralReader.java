package datus.answer.recall;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values that SQL spells out, and what each is compared with. */
final class LiteralReader {
    private static final Pattern WILDCARDS = Pattern.compile("^(%*)(.*?)(%*)$", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    /** Stand between a value and the column it is compared with. */
    private static final Set<String> BETWEEN = Set.of("LIKE", "ILIKE", "NOT", "IN", "BETWEEN", "AND", "IS", "DATE");

    private static final String COMPARING = "=<>!(,";

    private final List<SqlToken> tokens;
    private final Set<String> names;

    private LiteralReader(String sql, Set<String> names) {
        this.tokens = SqlTokens.withoutComments(sql);
        this.names = names;
    }

    /**
     * In order.
     *
     * @param names of tables and columns, in lower case; some engines take a text in double quotes that is none of them for a value
     */
    static List<Literal> read(String sql, Set<String> names) {
        return new LiteralReader(sql, names).read();
    }

    private List<Literal> read() {
        List<Literal> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (isLiteral(at)) {
                found.add(literal(at));
            }
        }
        return List.copyOf(found);
    }

    private boolean isLiteral(int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() == Kind.STRING) {
            return token.text().startsWith("'") && token.closed();
        }
        if (token.kind() == Kind.NUMBER) {
            return PLAIN_NUMBER.matcher(token.text()).matches();
        }
        return token.kind() == Kind.QUOTED_NAME && token.text().startsWith("\"") && isCompared(at) && !isName(at);
    }

    private boolean isCompared(int at) {
        if (at == 0) {
            return false;
        }
        SqlToken before = tokens.get(at - 1);
        return before.kind() == Kind.SYMBOL
                ? COMPARING.contains(before.text())
                : before.kind() == Kind.WORD && BETWEEN.contains(before.upper());
    }

    private boolean isName(int at) {
        boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol('.');
        return qualifies || names.contains(tokens.get(at).name().toLowerCase(Locale.ROOT));
    }

    private Literal literal(int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() == Kind.NUMBER) {
            return new Literal(token.start(), token.end(), "", "", token.text(), "", column(at));
        }
        String quote = token.text().substring(0, 1);
        String inner = token.text().substring(1, token.text().length() - 1).replace(quote + quote, quote);
        Matcher parts = WILDCARDS.matcher(inner);
        if (!parts.matches()) {
            throw new IllegalStateException(inner);
        }
        return new Literal(
                token.start(), token.end(), quote, parts.group(1), parts.group(2), parts.group(3), column(at));
    }

    /** Looks back over operators and other values to a name. */
    private String column(int at) {
        for (int i = at - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            boolean passes = token.kind() == Kind.WORD
                    ? BETWEEN.contains(token.upper())
                    : isLiteral(i) || COMPARING.contains(token.text());
            if (!passes) {
                return token.isName() ? token.name().toLowerCase(Locale.ROOT) : "";
            }
        }
        return "";
    }
}
