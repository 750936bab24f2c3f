package datus.answer.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Chinese question says, clause by clause. Filled by one {@link ClauseReader}. */
final class Frame {

    /** What is left once all clauses are taken out: the thing asked for and what it belongs to. */
    final List<Token> rest;

    final List<Clause> clauses = new ArrayList<>();
    final List<Token> periods = new ArrayList<>();
    final List<List<Token>> groups = new ArrayList<>();
    Optional<Rank> rank = Optional.empty();
    Optional<Token> limit = Optional.empty();
    Optional<Sorting> sorting = Optional.empty();
    Optional<Token> comparison = Optional.empty();
    boolean separately;

    Frame(List<Token> tokens) {
        rest = new ArrayList<>(tokens);
    }

    /** Another that says the same and can be changed. */
    Frame copy() {
        Frame copy = new Frame(rest);
        copy.clauses.addAll(clauses);
        copy.periods.addAll(periods);
        copy.groups.addAll(groups);
        copy.rank = rank;
        copy.limit = limit;
        copy.sorting = sorting;
        return copy;
    }

    /**
     * A condition.
     *
     * @param anchor the name it restricts; empty if none follows
     * @param selective whether it picks rows by a value, so that without it the whole is left
     */
    record Clause(Optional<Token> anchor, List<Said> said, boolean selective) {
        Clause {
            said = List.copyOf(said);
        }
    }

    /** First of an order: by a quantity, or by what an adjective such as "cheapest" is about. */
    record Rank(Token cue, boolean high, Optional<Quantity> by) {}

    /** The order of the rows. */
    record Sorting(Quantity by, Token cue, boolean descending) {}
}
