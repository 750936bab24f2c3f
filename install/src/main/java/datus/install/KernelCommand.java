package datus.install;

import datus.error.DatusException;
import datus.jupyter.ConnectionFile;
import datus.kernel.KernelProcess;
import java.io.IOException;
import java.nio.file.Path;

/** Serves a kernel until its client or its parent process ends it. */
final class KernelCommand {
    private KernelCommand() {}

    static void run(Path connectionFile, Surroundings here) throws InterruptedException {
        Notebooks notebooks = new Notebooks(here.directory(), here.environment());
        KernelProcess.serve(read(connectionFile), Notebooks.about(), notebooks::interpreter, here.environment());
    }

    private static ConnectionFile read(Path file) {
        try {
            return ConnectionFile.read(file);
        } catch (IOException e) {
            throw DatusException.user(
                    "The connection file " + file + " cannot be read.",
                    "Jupyter writes it and starts the kernel; by hand: jupyter console --kernel datus");
        } catch (IllegalArgumentException e) {
            throw DatusException.user(String.valueOf(e.getMessage()), "");
        }
    }
}
