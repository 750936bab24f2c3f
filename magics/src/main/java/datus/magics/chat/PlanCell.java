package datus.magics.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan as a cell that runs it. */
final class PlanCell {
    private PlanCell() {}

    static String of(List<String> steps) {
        return "%%plan\n" + steps(steps);
    }

    /** One step a line, numbered. */
    static String steps(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i).strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }
}
