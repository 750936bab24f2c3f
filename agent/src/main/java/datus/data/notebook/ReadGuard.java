package datus.data.notebook;

import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.source.SqlDatasource;
import datus.data.text.Statement;
import datus.data.text.TableReference;
import java.util.Set;

/**
 * Holds SQL that an agent wrote to one query that reads tables in its scope. Where the engine is DuckDB its own parser says
 * what a statement is and reads; elsewhere its tokens do, and the transaction it runs in is read-only.
 */
final class ReadGuard {
    private final Scope scope;
    private final SqlDatasource datasource;

    private ReadGuard(Scope scope, SqlDatasource datasource) {
        this.scope = scope;
        this.datasource = datasource;
    }

    static void check(Statement statement, Scope scope, SqlDatasource datasource) {
        if (!Set.of("SELECT", "WITH").contains(statement.verb())) {
            throw AgentStatements.refused("it is not exactly one SELECT");
        }
        new ReadGuard(scope, datasource).checkTokens(statement);
    }

    private void checkTokens(Statement statement) {
        if (!statement.isQuery()) {
            throw AgentStatements.refused("it changes data");
        }
        TableReference.in(statement.text()).forEach(reference -> checkTable(String.join(".", reference.parts())));
    }

    private void checkTable(String name) {
        TableInfo table = datasource
                .catalog()
                .table(name, scope)
                .orElseThrow(
                        () -> AgentStatements.refused("no table " + name + " is in scope on " + datasource.name()));
        if (scope.narrows(table.name())) {
            throw AgentStatements.refused(
                    "the scope hides rows or columns of " + name + ", which is not yet kept for SQL by an agent");
        }
    }
}
