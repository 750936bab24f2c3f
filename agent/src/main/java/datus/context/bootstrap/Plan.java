package datus.context.bootstrap;

import datus.context.ContextKinds;
import datus.context.bootstrap.BootstrapReport.Failure;
import datus.context.bootstrap.BootstrapRequest.From;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The steps of a request, in order, none of them read yet.
 *
 * @param failures sources that are not what they should be
 */
record Plan(List<Task> tasks, List<Failed> failures) {
    Plan {
        tasks = List.copyOf(tasks);
        failures = List.copyOf(failures);
    }

    /**
     * A step of a source.
     *
     * @param name unique within the request, and the same in another process
     */
    record Task(String name, From from, Step step) {}

    record Failed(From from, Component component, Failure failure) {}

    /**
     * Asks each source for its steps.
     *
     * @param input what the source of that location may use
     */
    static Plan of(BootstrapRequest request, Path root, Function<Path, BootstrapInput> input) {
        List<Task> tasks = new ArrayList<>();
        List<Failed> failures = new ArrayList<>();
        for (int i = 0; i < request.sources().size(); i++) {
            From from = request.sources().get(i);
            try {
                tasks.addAll(tasks(request, from, i, root, input));
            } catch (DatusException e) {
                Component component =
                        from.source().components().stream().sorted().findFirst().orElseThrow();
                failures.add(
                        new Failed(from, component, new Failure(from.source().name(), why(e))));
            }
        }
        return new Plan(tasks, failures);
    }

    private static List<Task> tasks(
            BootstrapRequest request, From from, int position, Path root, Function<Path, BootstrapInput> input) {
        boolean asked = from.source().components().stream().anyMatch(request.components()::contains);
        boolean synced = !from.source().location().isEmpty() && isContextFolder(root, from.location());
        if (!asked || synced) {
            return List.of();
        }
        return from.source().steps(input.apply(from.location())).stream()
                .filter(step -> request.components().contains(step.component()))
                .map(step -> new Task(from.source().name() + "#" + position + ":" + step.name(), from, step))
                .toList();
    }

    /** Files there are the context already, and are taken in as they change. */
    private static boolean isContextFolder(Path root, Path location) {
        Path place = location.toAbsolutePath().normalize();
        return ContextKinds.installed().folders().stream()
                .anyMatch(folder -> place.startsWith(
                        root.resolve(folder.name()).toAbsolutePath().normalize()));
    }

    static String why(DatusException e) {
        return (e.message() + " " + e.hint()).strip();
    }
}
