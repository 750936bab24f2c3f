package datus.context;

import java.util.List;

/**
 * Every turn, durable: once {@link #append} returns, neither a killed process nor a power loss takes it back. Several processes
 * append to one history.
 */
public interface History extends AutoCloseable {

    /**
     * Keeps a turn.
     *
     * @return its row id
     */
    long append(Turn turn);

    /** The latest turns that match, newest last. */
    List<Turn> find(TurnQuery query);

    @Override
    void close();
}
