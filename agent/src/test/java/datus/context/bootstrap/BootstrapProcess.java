package datus.context.bootstrap;

import datus.context.bootstrap.BootstrapRequest.From;
import datus.context.files.WorkspaceContext;
import datus.data.Control;
import datus.data.Scope;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that bootstraps, and writes the number of each step that it has read on a line. */
final class BootstrapProcess {
    static final int STEPS = 4_000;

    private BootstrapProcess() {}

    static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        BootstrapProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BootstrapReport run(Path root, BootstrapProgress.Listener listener) {
        try (TestShop shop = TestShop.at(root);
                WorkspaceContext context = shop.context()) {
            From numbers = new From(new NumbersSource(STEPS), root);
            return new Bootstrap(context, shop.workspace(), shop.notebook().data(), shop.history(), TestShop.clock())
                    .run(BootstrapRequest.incremental(Scope.all("shop"), numbers), Control.unlimited(), listener);
        }
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        run(Path.of(args[0]), progress -> out.println(progress.done()));
    }
}
