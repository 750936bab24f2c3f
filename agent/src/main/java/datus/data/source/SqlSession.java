package datus.data.source;

import datus.data.Control;
import datus.data.text.BoundSql;

/** The statements of one cell on one datasource; what they hold there goes when it closes. */
public interface SqlSession extends AutoCloseable {

    /**
     * Runs a statement; rows land in the target.
     *
     * @throws datus.error.DatusException what is wrong, with the place in the person's SQL where it is known
     */
    Ran run(BoundSql sql, Target target, Control control);

    @Override
    void close();
}
