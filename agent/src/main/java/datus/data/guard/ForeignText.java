package datus.data.guard;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL for another engine, as text on whose parts that engine and the parser agree: without comments, and refused where one of the two would see a
 * string or a comment that the other does not.
 */
final class ForeignText {
    /** Words that stand in no query, and need no parser to be found at any depth. */
    private static final Set<String> WRITES = Set.of("INTO", "OUTFILE", "DUMPFILE", "PROCEDURE");

    /** Types of PostgreSQL that turn the name of anything into its number, and so tell whether it is there. */
    private static final Pattern LOOKUP = Pattern.compile(
            "(?i)\"?reg(class|collation|config|dictionary|namespace|oper|operator|proc|procedure|role|type)\"?");

    private static final Set<String> LOCKS = Set.of("UPDATE", "SHARE", "NO", "KEY", "READ", "FETCH");

    /** A quote behind an odd number of backslashes ends a string for one engine and not for another. */
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\['\"`]");

    private final ForeignRules rules;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final String sql;

    ForeignText(String sql, ForeignRules rules) {
        this.sql = sql;
        this.rules = rules;
        if (sql.indexOf('\0') >= 0) {
            throw new Refusal("it holds a character that is none");
        }
        for (SqlToken token : SqlTokens.of(sql)) {
            check(token);
            tokens.add(token);
        }
        checkPairs(tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList());
    }

    private void check(SqlToken token) {
        if (!token.closed()) {
            throw new Refusal("a string, a name or a comment in it has no end");
        }
        if (rules.isPostgres() && LOOKUP.matcher(token.text()).matches()) {
            throw new Refusal("it looks up what there is by " + token.text());
        }
        switch (token.kind()) {
            case COMMENT -> checkComment(token.text());
            case STRING -> checkString(token.text());
            case QUOTED_NAME, SYMBOL -> {
                if (rules.isStrange(token.text())
                        || ESCAPED_QUOTE.matcher(token.text()).find()) {
                    throw new Refusal("the guard cannot tell how " + token.text() + " is meant; write it without");
                }
            }
            case WORD -> {
                if (WRITES.contains(token.upper())) {
                    throw new Refusal("it writes " + token.upper() + " something");
                }
            }
            default -> {}
        }
    }

    private void checkComment(String comment) {
        boolean code = comment.startsWith("/*!") || comment.startsWith("/*M!");
        boolean nested = comment.indexOf("/*", 1) > 0 && !rules.isPostgres();
        boolean sum = rules.isMySql() && comment.matches("(?s)--\\S.*");
        if (code || nested || sum) {
            throw new Refusal("it holds a comment that is read in two ways; leave comments out");
        }
    }

    private void checkString(String string) {
        boolean plain = string.startsWith("'");
        if ((plain || !rules.isPostgres())
                && ESCAPED_QUOTE
                        .matcher(string.substring(0, string.length() - 1))
                        .find()) {
            throw new Refusal("a backslash stands before a quote; double the quote");
        }
        if (plain ? rules.isMySql() && ESCAPED_QUOTE.matcher(string).find() : !rules.isPostgres()) {
            throw new Refusal("the string " + string + " is read in two ways; write it in plain single quotes");
        }
    }

    private void checkPairs(List<SqlToken> code) {
        for (int i = 1; i < code.size(); i++) {
            SqlToken first = code.get(i - 1);
            SqlToken second = code.get(i);
            boolean locks = first.isWord("FOR") && LOCKS.contains(second.upper());
            if (locks || (first.isWord("LOCK") && second.isWord("IN"))) {
                throw new Refusal("it locks rows");
            }
            boolean unicode = first.isWord("U") && second.isSymbol('&') && first.end() == second.start();
            if (unicode) {
                throw new Refusal("it writes names or strings by the numbers of their characters");
            }
        }
    }

    /** What may run: the text without its comments. */
    String withoutComments() {
        return written(false);
    }

    /** The same for the parser, with plain strings in place of those it does not know. */
    String forParser() {
        return written(true);
    }

    private String written(boolean forParser) {
        StringBuilder text = new StringBuilder(sql);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            boolean foreign = token.kind() == Kind.STRING && !token.text().startsWith("'");
            if (token.kind() == Kind.COMMENT || (forParser && foreign)) {
                text.replace(token.start(), token.end(), token.kind() == Kind.COMMENT ? " " : "'text'");
            }
        }
        return text.toString();
    }
}
