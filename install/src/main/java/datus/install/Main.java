package datus.install;

import datus.workspace.Discovery;
import datus.workspace.InitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line {@code datus-nb}: what there is, and what does it. */
@Command(
        name = "datus-nb",
        description = "A Jupyter kernel with which data engineers talk to their data.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed, and said why",
            " 2:called in a wrong way",
            " 3:the question was not answered",
        })
public final class Main {
    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Main(Surroundings here) {
        this.here = here;
    }

    /** The command line of this process; Java itself starts {@link Start}. */
    public static void main(String[] args) {
        System.exit(commandLine(Surroundings.process()).execute(args));
    }

    static CommandLine commandLine(Surroundings here) {
        return new CommandLine(new Main(here))
                .addSubcommand(new BootstrapCommand(here).spec())
                .addSubcommand(new ContextCommand(here))
                .addSubcommand(new GuardCommand(here))
                .setOut(here.out())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new ErrorText());
    }

    @Command(description = "Serves a kernel; Jupyter calls this.", mixinStandardHelpOptions = true)
    void kernel(@Parameters(paramLabel = "CONNECTION_FILE") Path connectionFile) throws InterruptedException {
        new KernelCommand(connectionFile).serve(here);
    }

    @Command(description = "Tells Jupyter of the kernel.", mixinStandardHelpOptions = true)
    void install(
            @Mixin JupyterFolder folder,
            @Option(
                            names = "--display-name",
                            paramLabel = "TEXT",
                            defaultValue = "Datus",
                            description = "what Jupyter shows; default: ${DEFAULT-VALUE}")
                    String displayName)
            throws InterruptedException {
        Path kernelspec = folder.kernelspec(here);
        Distribution distribution = Distribution.running();
        new KernelInstallation(kernelspec).install(distribution, displayName);
        here.out().println("Installed the kernel \"" + displayName + "\" in " + kernelspec);
        if (!new ClassArchive(distribution).record()) {
            here.out().println("No class archive could be made in " + distribution.home() + ": it will start slower.");
        }
    }

    @Command(description = "Removes the kernel from Jupyter; workspaces stay.", mixinStandardHelpOptions = true)
    void uninstall(@Mixin JupyterFolder folder) {
        Path kernelspec = folder.kernelspec(here);
        new KernelInstallation(kernelspec).uninstall();
        here.out().println("Removed " + kernelspec + "; workspaces stay as they are.");
    }

    @Command(description = "Runs a notebook without a browser and prints its results.", mixinStandardHelpOptions = true)
    int run(
            @Parameters(paramLabel = "NOTEBOOK") Path notebook,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "OUT",
                            description = "write the notebook with its outputs")
                    Optional<Path> output,
            @Option(
                            names = "--workspace",
                            paramLabel = "DIR",
                            description = "run in this workspace; default: the nearest above the notebook")
                    Optional<Path> workspace,
            @Option(names = "--allow-errors", description = "go on after a failed cell") boolean allowErrors,
            @Option(names = "--apply", description = "let cells change what the workspace knows") boolean apply)
            throws InterruptedException {
        return new NotebookCommand(notebook, workspace, output, allowErrors, apply).run(here)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    @Command(
            description = "Asks a question of the workspace's data, or many of a folder of databases.",
            mixinStandardHelpOptions = true)
    int ask(@Mixin AskCommand asked) {
        return asked.run(here);
    }

    @Command(
            description = "Says how good answers are: asks a set of questions and compares.",
            mixinStandardHelpOptions = true)
    int eval(@Mixin EvalCommand asked) {
        return asked.run(here, spec.commandLine().getErr());
    }

    @Command(
            description = "Asks the workspace's verified examples again, without a model; fails where the rows differ.",
            mixinStandardHelpOptions = true)
    int test(@Mixin TestCommand tested) {
        return tested.run(here, spec.commandLine().getErr());
    }

    @Command(
            description = "Talks to the workspace's data in this terminal, as cells do; also reads cells from a pipe.",
            mixinStandardHelpOptions = true)
    int chat() throws InterruptedException {
        return new ChatCommand(here).run() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    @Command(description = "Says what is in effect here, and what is wrong.", mixinStandardHelpOptions = true)
    int doctor() {
        return new Doctor(here).examine() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    @Command(
            description = "Makes the folder a workspace: writes datus.yaml, once you have seen it.",
            mixinStandardHelpOptions = true)
    int init(
            @Option(
                            names = {"-y", "--yes"},
                            description = "write without asking")
                    boolean yes)
            throws IOException {
        InitPlan plan = InitPlan.of(here.directory(), Discovery.in(here.directory(), here.environment()));
        here.out().println(plan.preview());
        if (!yes && !here.confirms("Write it?")) {
            here.out().println("Nothing was written.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        plan.write();
        return CommandLine.ExitCode.OK;
    }

    @Command(description = "Makes a workspace with demo data (TPC-H).", mixinStandardHelpOptions = true)
    void demo(
            @Parameters(paramLabel = "DIR", description = "where; made if missing") Path folder,
            @Option(
                            names = "--scale",
                            paramLabel = "FACTOR",
                            description = "1 is 6 million lines of orders; default: 0.01")
                    Optional<Double> scale) {
        new DemoWorkspace(here.directory().resolve(folder)).make(scale, here.out());
    }

    /** What {@code --version} prints. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"datus-nb " + Version.number()};
        }
    }
}
