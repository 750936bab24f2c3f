package datus.magics.context;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.files.WorkspaceContext;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Tree;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tree of one datasource: as many tables as a person can look through, the others counted. */
final class CatalogTree {
    private static final int TABLES = 100;
    private static final int OPEN = 3;

    private final Datasource datasource;
    private final Scope scope;
    private final List<TableInfo> tables;
    private final List<Entry> gone;
    private final TableTree trees;

    private CatalogTree(Datasource datasource, Scope scope, WorkspaceContext context) {
        this.datasource = datasource;
        this.scope = scope;
        this.tables = datasource.catalog().tables(scope);
        Map<String, Entry> known = context.list(EntryFilter.kind("table").in(scope)).stream()
                .filter(entry -> entry.id().datasource().equals(datasource.name()))
                .collect(Collectors.toMap(
                        entry -> entry.id().name(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.trees = new TableTree(datasource.name(), known, context, tables.size() <= OPEN);
        tables.forEach(table -> known.remove(table.name().toString()));
        this.gone = List.copyOf(known.values());
    }

    /** {@code pattern} narrows it to tables of that name; none is an error with the nearest. */
    static CatalogTree of(Datasource datasource, Optional<String> pattern, WorkspaceContext context) {
        Scope scope = pattern.map(glob -> narrowed(datasource.name(), glob)).orElse(Scope.all(datasource.name()));
        CatalogTree tree = new CatalogTree(datasource, scope, context);
        if (pattern.isPresent() && tree.tables.isEmpty() && tree.gone.isEmpty()) {
            throw unknown(datasource, pattern.get());
        }
        return tree;
    }

    private static Scope narrowed(String datasource, String glob) {
        return new Scope(datasource, List.of(new Scope.TableRule(glob, List.of(), Optional.empty(), Map.of())));
    }

    private static DatusException unknown(Datasource datasource, String pattern) {
        List<String> names = datasource.catalog().tables(Scope.all(datasource.name())).stream()
                .map(table -> table.name().toString())
                .toList();
        return DatusException.user(
                "No table \"" + pattern + "\" on " + datasource.name() + ".",
                NearestName.hint(pattern, names, "As in  %catalog " + pattern + "*"));
    }

    Tree tree() {
        List<Tree> schemas = schemas();
        List<String> databases = datasource.catalog().databases(scope);
        List<Tree> parts = databases.size() == 1 ? List.of(Tree.open(databases.get(0), "", schemas)) : schemas;
        String note = databases.size() > 1 ? "of " + String.join(", ", databases) : "";
        return Tree.open(datasource.label(), note, parts);
    }

    private List<Tree> schemas() {
        Map<String, List<Tree>> bySchema = new LinkedHashMap<>();
        tables.stream().limit(TABLES).forEach(table -> bySchema.computeIfAbsent(
                        table.name().schema().orElseGet(this::defaultSchema), name -> new ArrayList<>())
                .add(trees.of(table)));
        List<Tree> schemas = new ArrayList<>();
        bySchema.forEach((name, found) -> schemas.add(Tree.open(name, "", found)));
        if (!gone.isEmpty()) {
            schemas.add(Tree.folded(
                    "no longer there",
                    Wording.count(gone.size(), "table"),
                    gone.stream().limit(TABLES).map(TableTree::gone).toList()));
        }
        return schemas;
    }

    /** The one that no table is named with. */
    private String defaultSchema() {
        Set<String> left = new LinkedHashSet<>(datasource.catalog().schemas(scope));
        tables.forEach(table -> table.name().schema().ifPresent(left::remove));
        return left.size() == 1 ? left.iterator().next() : "default schema";
    }

    String footer() {
        if (tables.size() <= TABLES) {
            return Wording.count(tables.size(), "table") + " on " + datasource.label();
        }
        String example = tables.get(0).name().table();
        return Wording.grouped(TABLES) + " of " + Wording.count(tables.size(), "table") + " on " + datasource.label()
                + "; a name narrows it, as in  %catalog " + example.substring(0, Math.min(3, example.length())) + "*";
    }
}
