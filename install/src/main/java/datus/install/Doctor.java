package datus.install;

import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import datus.workspace.Overrides;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything a notebook here depends on, and says what is in effect and what is wrong. It changes nothing. */
record Doctor(Surroundings here) {

    /** Prints all findings; whether nothing is wrong. */
    boolean examine() {
        List<Finding> findings = new ArrayList<>(new MachineCheck(here).findings());
        findings.addAll(guarded("workspace", this::workspace));
        findings.forEach(finding -> here.out().println(finding.line()));
        return findings.stream().noneMatch(finding -> finding.status() == Finding.Status.WRONG);
    }

    private List<Finding> workspace() {
        Workspace workspace = Workspaces.find(here.directory(), here.environment());
        List<Finding> findings = new ArrayList<>();
        findings.add(
                workspace.initialised()
                        ? Finding.fine("workspace", workspace.root().toString())
                        : Finding.note("workspace", "none here; local files can be read", "datus-nb init makes one."));
        findings.add(Finding.fine("state", workspace.state().toString()));
        Workspaces.settings(here.directory(), Overrides.of(here.environment())).settings().stream()
                .map(setting -> Finding.fine(setting.name(), setting.value() + "  (" + setting.source() + ")"))
                .forEach(findings::add);
        ContextCheck context = new ContextCheck(workspace);
        findings.addAll(guarded("context files", context::files));
        findings.addAll(guarded("context store", context::store));
        try (DataSession data = NotebookData.open(workspace, here.environment())) {
            for (DatasourceConfig config : data.datasources().configured()) {
                findings.addAll(guarded("datasource " + config.name(), () -> reach(config.name(), data)));
            }
        }
        return findings;
    }

    private static List<Finding> reach(String name, DataSession data) {
        Datasource datasource = data.datasources().get(name);
        int tables = datasource.catalog().tables(Scope.all(name)).size();
        return List.of(
                Finding.fine("datasource " + name, "reached: " + datasource.label() + ", sees " + tables + " tables"));
    }

    private static List<Finding> guarded(String subject, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (DatusException e) {
            return List.of(Finding.wrong(subject, e.message(), e.hint()));
        }
    }
}
