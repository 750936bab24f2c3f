package datus.answer.language;

import java.util.List;

/** What a phrase does in a question, whatever the data is about. */
public sealed interface Cue {

    /** Computes one value of many. */
    record Aggregate(Function function, boolean distinct) implements Cue {}

    /**
     * Compares.
     *
     * @param about kinds of columns it is for, as date for "after"; empty if for any
     */
    record Compare(Operator operator, List<String> about) implements Cue {
        public Compare {
            about = List.copyOf(about);
        }
    }

    /** Compares with the average: above it or below. */
    record MeanValue(boolean above) implements Cue {}

    /**
     * Asks for the first of an order.
     *
     * @param about kinds of columns it is for, as price for "cheapest"; empty if another word says so
     */
    record Rank(boolean high, List<String> about) implements Cue {
        public Rank {
            about = List.copyOf(about);
        }
    }

    /**
     * Divides one number by another.
     *
     * @param percent whether a hundred stands for the whole
     * @param ratio whether the other number is said too, behind "to"
     */
    record Quotient(boolean percent, boolean ratio) implements Cue {}

    /** Above zero, or below. */
    record Sign(boolean positive) implements Cue {}

    /** Which way an order goes. */
    record Direction(boolean high) implements Cue {}

    /** A calendar unit. */
    record Unit(TimeUnit unit) implements Cue {}

    /** A word that stands for an earlier answer. */
    record Pronoun() implements Cue {}

    /** Cues that carry nothing but themselves. */
    enum Plain implements Cue {
        /** Starts what is asked for: show, which. */
        ASK,
        DISTINCT,
        /** One line of the answer for each: per, each. */
        GROUP,
        /** A grouping, or what is ranked by. */
        BY,
        SORT,
        /** Starts a condition: with, whose, where. */
        RELATE,
        NEGATE,
        AND,
        OR,
        /** No value there. */
        EMPTY,
        /** Carries no meaning of its own. */
        NOISE
    }
}
