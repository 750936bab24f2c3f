package datus.answer.composition;

import java.util.ArrayList;
import java.util.List;

/** The ways in which one phrase can be read: the step over it is taken once for each, told by the choices made so far. */
final class Forks {
    private final List<Integer> given;
    private final List<Integer> taken = new ArrayList<>();
    private final List<List<Integer>> open = new ArrayList<>();
    private double price;

    Forks(List<Integer> given) {
        this.given = List.copyOf(given);
    }

    /** Which of several ways to go this time; each has its price, the first is tried first. */
    int choose(double... prices) {
        int way = taken.size() < given.size() ? given.get(taken.size()) : 0;
        if (taken.size() >= given.size()) {
            for (int other = 1; other < prices.length; other++) {
                List<Integer> left = new ArrayList<>(taken);
                left.add(other);
                open.add(left);
            }
        }
        taken.add(way);
        price += prices[way];
        return way;
    }

    /** The choices that were not made. */
    List<List<Integer>> open() {
        return open;
    }

    double price() {
        return price;
    }
}
