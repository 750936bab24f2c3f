package datus.generation.semantic;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names that a model's parts have already, so that no two are the same. */
final class TakenNames {
    private final Set<String> taken = new HashSet<>();

    /** The first of these that is free, and is not from now on; else the last, numbered. */
    String take(String... wishes) {
        for (String wish : wishes) {
            if (taken.add(wish.toLowerCase(Locale.ROOT))) {
                return wish;
            }
        }
        String last = wishes[wishes.length - 1];
        int number = 2;
        while (!taken.add(last.toLowerCase(Locale.ROOT) + "_" + number)) {
            number++;
        }
        return last + "_" + number;
    }
}
