package datus.install;

import datus.workspace.Discovery;
import datus.workspace.InitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line {@code datus-nb}: what there is, and what does it. */
@Command(
        name = "datus-nb",
        description = "A Jupyter kernel with which data engineers talk to their data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
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

    Main(Surroundings here) {
        this.here = here;
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(Surroundings.process()).execute(args));
    }

    static CommandLine commandLine(Surroundings here) {
        return new CommandLine(new Main(here))
                .setOut(here.out())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new ErrorText());
    }

    @Command(description = "Tells Jupyter of the kernel.", mixinStandardHelpOptions = true)
    void install(
            @Mixin JupyterFolder folder,
            @Option(
                            names = "--display-name",
                            paramLabel = "TEXT",
                            defaultValue = "Datus",
                            description = "what Jupyter shows; default: ${DEFAULT-VALUE}")
                    String displayName) {
        Path kernelspec = folder.kernelspec(here);
        new KernelInstallation(kernelspec).install(Distribution.running(), displayName);
        here.out().println("Installed the kernel \"" + displayName + "\" in " + kernelspec);
    }

    @Command(description = "Removes the kernel from Jupyter; workspaces stay.", mixinStandardHelpOptions = true)
    void uninstall(@Mixin JupyterFolder folder) {
        Path kernelspec = folder.kernelspec(here);
        new KernelInstallation(kernelspec).uninstall();
        here.out().println("Removed " + kernelspec + "; workspaces stay as they are.");
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
}
