package datus.terminal;

import java.util.Optional;

/** Where what a person types comes from. Called by one thread at a time. */
interface Prompt {

    /** What the person did. */
    sealed interface Typed {}

    /** A cell, as typed; may be blank. */
    record Text(String code) implements Typed {}

    /** Ctrl-C; {@code idle} if nothing was typed. */
    record Stopped(boolean idle) implements Typed {}

    /** The end. */
    record Ended() implements Typed {}

    /**
     * The next cell.
     *
     * @param offered stands there already, for the person to change or to run
     */
    Typed next(String offered);

    /**
     * The answer to a question of a cell; empty if the person stopped it or there is nobody.
     *
     * @param hidden whether what is typed is not shown
     */
    Optional<String> ask(String question, boolean hidden);
}
