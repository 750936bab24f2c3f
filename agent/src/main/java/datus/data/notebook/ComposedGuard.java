package datus.data.notebook;

import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.source.SqlDatasource;
import datus.data.text.Statement;
import datus.data.text.TableReference;
import java.util.Set;

/** Holds a query that our own code composed to the tables of its scope, by the query's tokens and the datasource's catalogue. */
final class ComposedGuard {
    private final Scope scope;
    private final SqlDatasource datasource;

    private ComposedGuard(Scope scope, SqlDatasource datasource) {
        this.scope = scope;
        this.datasource = datasource;
    }

    static void check(Statement statement, Scope scope, SqlDatasource datasource) {
        if (!Set.of("SELECT", "WITH").contains(statement.verb())) {
            throw AgentStatements.refused("it is not exactly one SELECT");
        }
        new ComposedGuard(scope, datasource).checkTokens(statement);
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
