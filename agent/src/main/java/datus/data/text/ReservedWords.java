package datus.data.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words that mean something in nearly every SQL, upper case. */
public final class ReservedWords {
    private static final Set<String> WORDS = Set.of(
            "ALL",
            "ALTER",
            "AND",
            "ANY",
            "AS",
            "ASC",
            "BEGIN",
            "BETWEEN",
            "BY",
            "CASE",
            "CAST",
            "CHECK",
            "COLLATE",
            "COLUMN",
            "COMMIT",
            "CONSTRAINT",
            "CREATE",
            "CROSS",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "DEFAULT",
            "DELETE",
            "DESC",
            "DISTINCT",
            "DROP",
            "ELSE",
            "END",
            "EXCEPT",
            "EXISTS",
            "EXPLAIN",
            "FALSE",
            "FETCH",
            "FOR",
            "FOREIGN",
            "FROM",
            "FULL",
            "GRANT",
            "GROUP",
            "HAVING",
            "IN",
            "INDEX",
            "INNER",
            "INSERT",
            "INTERSECT",
            "INTO",
            "IS",
            "JOIN",
            "KEY",
            "LATERAL",
            "LEFT",
            "LIKE",
            "LIMIT",
            "NATURAL",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "OUTER",
            "OVER",
            "PARTITION",
            "PRIMARY",
            "REFERENCES",
            "RETURNING",
            "RIGHT",
            "ROLLBACK",
            "SELECT",
            "SET",
            "SOME",
            "TABLE",
            "THEN",
            "TO",
            "TRUE",
            "UNION",
            "UNIQUE",
            "UPDATE",
            "USER",
            "USING",
            "VALUES",
            "VIEW",
            "WHEN",
            "WHERE",
            "WINDOW",
            "WITH");

    private ReservedWords() {}

    public static boolean contains(String word) {
        return WORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> all() {
        return List.copyOf(new TreeSet<>(WORDS));
    }
}
