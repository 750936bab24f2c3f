package datus.data.source;

import datus.data.Control;
import datus.data.Datasource;
import datus.data.Results;
import datus.data.Scope;
import datus.error.DatusException;

/** A datasource on which statements run. */
public interface SqlDatasource extends Datasource {

    @Override
    CachedCatalog catalog();

    /**
     * Begins to run statements of one cell; the caller closes it when they have run.
     *
     * @param kept the notebook's results, which a misspelt name may have meant
     */
    SqlSession session(boolean write, Results kept, Control control);

    /**
     * Begins to run a statement that an agent wrote and that a guard has let through; the engine itself holds it to reading, as far as it can.
     *
     * @throws DatusException if SQL of an agent does not run here
     */
    default SqlSession guarded(Scope scope, Results kept) {
        throw DatusException.refused(
                "SQL of an agent does not run on " + label() + ".", "Type it yourself, in a cell of its own.");
    }
}
