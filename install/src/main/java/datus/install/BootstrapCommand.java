package datus.install;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.bootstrap.Bootstrap;
import datus.context.bootstrap.BootstrapOptions;
import datus.context.bootstrap.BootstrapReport;
import datus.context.bootstrap.BootstrapReport.Part;
import datus.context.bootstrap.BootstrapRequest;
import datus.context.bootstrap.BootstrapSources;
import datus.context.bootstrap.Strategy;
import datus.data.Control;
import datus.magics.NotebookSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Fills what the workspace knows from databases, files and projects; the same options as in a cell. */
final class BootstrapCommand implements Callable<Integer> {
    private static final int NAMED = 20;

    private final Surroundings here;
    private final BootstrapOptions options = new BootstrapOptions(BootstrapSources.found());
    private final CommandSpec spec;

    BootstrapCommand(Surroundings here) {
        this.here = here;
        this.spec = CommandSpec.wrapWithoutInspection(this).name("bootstrap").mixinStandardHelpOptions(true);
        spec.usageMessage().description("Fills what the workspace knows from databases, files and projects.");
        options.all().forEach(option -> add(option.name(), option.placeholder(), option.summary()));
        add("datasource", "NAME", "the one it is about; default: the workspace's default one");
        add("workspace", "DIR", "fill this workspace; default: the nearest above the folder it is called in");
        spec.addOption(OptionSpec.builder("-y", "--yes")
                .arity("0")
                .type(boolean.class)
                .description("overwrite without asking")
                .build());
    }

    /** To be added to the command line. */
    CommandSpec spec() {
        return spec;
    }

    private void add(String name, String placeholder, String summary) {
        boolean flag = placeholder.isEmpty();
        spec.addOption(OptionSpec.builder("--" + name)
                .arity(flag ? "0" : "1")
                .type(flag ? boolean.class : String.class)
                .paramLabel(placeholder)
                .description(summary)
                .build());
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> given = given();
        Path folder = here.directory().resolve(given.getOrDefault("workspace", ""));
        try (NotebookSession session = new Notebooks(folder, here.environment()).session()) {
            String datasource = given.getOrDefault(
                    "datasource", session.data().datasources().current().name());
            BootstrapRequest request = options.request(given, datasource, here.directory());
            Bootstrap bootstrap = new Bootstrap(
                    session.context(), session.workspace(), session.data(), session.history(), session.clock());
            if (request.strategy() == Strategy.OVERWRITE
                    && !given.containsKey("yes")
                    && !confirmed(bootstrap, request)) {
                here.out().println("Nothing was changed.");
                return CommandLine.ExitCode.SOFTWARE;
            }
            return told(bootstrap.run(request, Control.unlimited(), progress()));
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            String value = option.isOption() && option.type() == String.class ? option.getValue() : "";
            given.put(option.longestName().replaceFirst("^--", ""), value);
        }
        return given;
    }

    private boolean confirmed(Bootstrap bootstrap, BootstrapRequest request) throws IOException {
        BootstrapReport report = bootstrap.preview(request, Control.unlimited(), progress());
        report.parts().forEach(part -> {
            tell("Would be replaced: ", part.changed());
            tell("Would go: ", part.removed());
        });
        return report.parts().stream()
                        .allMatch(part ->
                                part.changed().isEmpty() && part.removed().isEmpty())
                || here.confirms("Overwrite?");
    }

    private void tell(String what, List<EntryId> ids) {
        if (!ids.isEmpty()) {
            String named = ids.stream().limit(NAMED).map(EntryId::toString).collect(Collectors.joining(", "));
            String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
            here.out().println(what + named + more);
        }
    }

    private int told(BootstrapReport report) {
        for (Part part : report.parts()) {
            here.out()
                    .printf(
                            "%-15s %,9d added %,9d changed %,9d unchanged %,6d kept %,6d removed %,6d failed%n",
                            part.component().word(),
                            part.added().size(),
                            part.changed().size(),
                            part.unchanged(),
                            part.kept().size(),
                            part.removed().size(),
                            part.failures().size());
            part.failures().forEach(failure -> here.out().println("  " + failure.step() + ": " + failure.why()));
            part.kept().stream().map(kept -> kept.mine()).map(Entry::id).forEach(id -> here.out()
                    .println("  kept as a person has it: " + id));
        }
        report.run().filter(run -> report.undo().isPresent()).ifPresent(run -> here.out()
                .println("datus-nb context undo " + run.id() + "  takes it back."));
        here.out().flush();
        return report.failed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private TerminalProgress progress() {
        return new TerminalProgress(spec.commandLine().getErr(), TerminalProgress.isTerminal());
    }
}
