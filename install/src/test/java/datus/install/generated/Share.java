package datus.install.generated;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How much of what is expected was found, and how much of what was found is expected. */
record Share(Set<String> expected, Set<String> found) {

    private int common() {
        Set<String> both = new TreeSet<>(expected);
        both.retainAll(found);
        return both.size();
    }

    double recall() {
        return expected.isEmpty() ? 1 : (double) common() / expected.size();
    }

    double precision() {
        return found.isEmpty() ? 1 : (double) common() / found.size();
    }

    /** A row of a table. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-32s %8d %8d %8d %8.0f%% %8.0f%%%n",
                name,
                expected.size(),
                found.size(),
                common(),
                100 * precision(),
                100 * recall());
    }

    /** What is missing, and what nobody expected. */
    String differences() {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        Set<String> more = new TreeSet<>(found);
        more.removeAll(expected);
        return "    missing " + missing + System.lineSeparator() + "    more    " + more + System.lineSeparator();
    }
}
