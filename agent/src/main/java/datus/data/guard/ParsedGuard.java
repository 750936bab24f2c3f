package datus.data.guard;

import datus.data.Catalog;
import datus.data.Dialect;
import datus.data.Scope;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Holds SQL for an engine other than DuckDB to one query that reads what is in scope, by a parser of our own and the datasource's catalogue. What a
 * view reads, and what a table's rows allow, is the business of the engine and of the role that it is asked in.
 */
public final class ParsedGuard implements Guard {
    private static final int LONGEST_MILLIS = 2_000;
    private static final int LONGEST = 100_000;

    private static final Pattern PLACE = Pattern.compile("at line \\d+, column \\d+");

    private final ForeignRules rules;
    private final ForeignSyntax syntax;

    private ParsedGuard(ForeignRules rules, ForeignSyntax syntax) {
        this.rules = rules;
        this.syntax = syntax;
    }

    /** The guard of a datasource, by the dialect it speaks. */
    public static ParsedGuard of(Dialect dialect, Catalog catalog, Scope scope) {
        ForeignRules rules = ForeignRules.of(dialect);
        ForeignTables tables = new ForeignTables(catalog, scope, rules.defaultSchemas());
        return new ParsedGuard(rules, new ForeignSyntax(tables, new WordLists("sql-functions.txt")));
    }

    @Override
    public Verdict judge(String sql) {
        try {
            ForeignText text = new ForeignText(sql, rules);
            syntax.check(query(afterExplain(text.forParser())));
            return new Verdict.Allowed(text.withoutComments());
        } catch (Refusal e) {
            return e.verdict();
        } catch (StackOverflowError e) {
            return new Verdict.Denied("it is nested too deeply");
        }
    }

    /** EXPLAIN shows a plan and runs nothing; with options it may, and what stands behind it is then no query. */
    private static String afterExplain(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql);
        return !tokens.isEmpty() && tokens.get(0).isWord("EXPLAIN")
                ? sql.substring(tokens.get(0).end())
                : sql;
    }

    private static Select query(String sql) {
        if (sql.length() > LONGEST) {
            throw new Refusal("it is longer than " + LONGEST + " characters");
        }
        Statements statements = parsed(sql);
        if (statements.size() != 1) {
            throw new Refusal("it is " + statements.size() + " statements; write exactly one");
        }
        Statement statement = statements.get(0);
        if (statement instanceof Select select) {
            return select;
        }
        throw new Refusal("it is not one query that only reads");
    }

    private static Statements parsed(String sql) {
        try {
            return CCJSqlParserUtil.parseStatements(sql, parser -> parser.withTimeOut(LONGEST_MILLIS));
        } catch (JSQLParserException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            throw new Refusal("the guard cannot read it" + (place.find() ? " " + place.group() : "")
                    + "; write one query in plain SQL");
        }
    }
}
