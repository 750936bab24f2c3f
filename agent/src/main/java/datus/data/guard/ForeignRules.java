package datus.data.guard;

import datus.data.Dialect;
import java.util.List;

/** What of the writing of SQL differs between engines, as far as a parser that knows none of them exactly could be misled. */
enum ForeignRules {
    /** {@code E'…'} and {@code $$…$$} are strings; comments nest. */
    POSTGRESQL("public", "[`]"),
    /** Backslashes escape; {@code #} starts a comment, {@code --} only before a blank; {@code @} is a variable. */
    MYSQL("", "[#@]"),
    /** Names may be in brackets, which the parser takes for subscripts. */
    SQLITE("main", "[\\[@#]"),
    /** All others. */
    ANSI("public dbo", "[\\[`@#]");

    private final String defaultSchemas;
    private final String strange;

    ForeignRules(String defaultSchemas, String strange) {
        this.defaultSchemas = defaultSchemas;
        this.strange = strange;
    }

    static ForeignRules of(Dialect dialect) {
        return switch (dialect.title()) {
            case "PostgreSQL" -> POSTGRESQL;
            case "MySQL", "MariaDB" -> MYSQL;
            case "SQLite" -> SQLITE;
            default -> ANSI;
        };
    }

    /** Schemas that may stand before a name and change nothing. */
    List<String> defaultSchemas() {
        return defaultSchemas.isEmpty() ? List.of() : List.of(defaultSchemas.split(" "));
    }

    /** Whether a sign or a quoted name reads otherwise here than to the parser. */
    boolean isStrange(String token) {
        return token.substring(0, 1).matches(strange);
    }

    boolean isPostgres() {
        return this == POSTGRESQL;
    }

    boolean isMySql() {
        return this == MYSQL;
    }
}
