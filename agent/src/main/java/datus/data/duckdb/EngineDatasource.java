package datus.data.duckdb;

import datus.data.Control;
import datus.data.Dialect;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.Scope;
import datus.data.source.CachedCatalog;
import datus.data.source.FaultExplainer;
import datus.data.source.SqlDatasource;
import datus.data.source.SqlSession;
import datus.data.text.BoundSql;
import datus.error.DatusException;
import java.sql.SQLException;

/** Tables of the notebook's own engine, or of a file attached to it, as a datasource. */
public final class EngineDatasource implements SqlDatasource {
    private final String name;
    private final String label;
    private final NotebookEngine engine;
    private final EnginePlace place;
    private final CachedCatalog catalog;
    private final Dialect dialect;

    public EngineDatasource(
            String name, String label, NotebookEngine engine, EnginePlace place, CachedCatalog catalog) {
        this.name = name;
        this.label = label;
        this.engine = engine;
        this.place = place;
        this.catalog = catalog;
        this.dialect = new DuckDbDialect(engine);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public CachedCatalog catalog() {
        return catalog;
    }

    /** Its part of the notebook's engine. */
    public EnginePlace place() {
        return place;
    }

    /** What a person reads of an error that DuckDB gave for a statement on it; names nothing out of scope. */
    public DatusException explain(SQLException error, BoundSql ran, Results kept, Scope scope) {
        return new FaultExplainer(this, new DuckDbFaults(), kept, scope).explain(error, ran);
    }

    /** What a person reads where its file could not be opened. */
    public DatusException unopened(SQLException error) {
        return place.file()
                .map(file -> DuckDbFaults.file(name, file, error))
                .orElseGet(() -> DatusException.internal("The tables of " + label + " could not be read.", error));
    }

    @Override
    public SqlSession session(boolean write, Results kept, Control control) {
        FaultExplainer faults = new FaultExplainer(this, new DuckDbFaults(), kept, Scope.all(name));
        return new EngineSession(label, engine, place, place.hold(write, control), faults);
    }

    @Override
    public void close() {
        place.close();
    }
}
