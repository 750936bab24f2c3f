package datus.answer.reference;

import datus.answer.Answer.Evidence;
import datus.context.files.WorkspaceContext;
import datus.context.reference.ReferenceResolver;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.Scope;
import datus.workspace.Workspace;
import java.util.List;

/** Finds what the references of a question mean, with what is known held against what there is now. */
record Resolving(Workspace workspace, WorkspaceContext context, DataSession data) {

    /** @throws datus.error.DatusException if one is nothing, with the nearest */
    List<Resolved> of(References references, Scope scope) {
        Datasource asked = data.datasources().get(scope.datasource());
        context.check(asked);
        ReferenceResolver resolver = new ReferenceResolver(context, asked.catalog(), scope, workspace.root());
        return references.list().stream().map(resolver::resolve).toList();
    }

    static List<Evidence> evidence(List<Resolved> meant) {
        return meant.stream()
                .map(resolved -> new Evidence(resolved.reference().toString(), resolved.takenFor()))
                .toList();
    }
}
