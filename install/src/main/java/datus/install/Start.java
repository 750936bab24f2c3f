package datus.install;

import java.nio.file.Path;

/**
 * Where Java begins. Jupyter starts kernels and waits for them, so they do not load what reads the command line; everything else is
 * {@link Main}.
 */
public final class Start {
    private Start() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length == 2 && args[0].equals("kernel") && !args[1].startsWith("-")) {
            new KernelCommand(Path.of(args[1])).serve(Surroundings.process());
            Runtime.getRuntime().halt(0);
        }
        Main.main(args);
    }
}
