package datus.install;

import datus.error.DatusException;
import datus.jupyter.ConnectionFile;
import datus.kernel.KernelProcess;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Serves a kernel until its client or its parent process ends it.
 *
 * @param connectionFile what Jupyter wrote for it
 */
record KernelCommand(Path connectionFile) {

    void serve(Surroundings here) throws InterruptedException {
        Notebooks notebooks = new Notebooks(here.directory(), here.environment());
        KernelProcess.serve(connection(), Notebooks.about(), notebooks::interpreter, here.environment());
    }

    private ConnectionFile connection() {
        try {
            return ConnectionFile.read(connectionFile);
        } catch (IOException e) {
            throw DatusException.user(
                    "The connection file " + connectionFile + " cannot be read.",
                    "Jupyter writes it and starts the kernel; by hand: jupyter console --kernel datus");
        } catch (IllegalArgumentException e) {
            throw DatusException.user(String.valueOf(e.getMessage()), "");
        }
    }
}
