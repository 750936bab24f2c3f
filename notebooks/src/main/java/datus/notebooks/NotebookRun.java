package datus.notebooks;

import datus.jupyter.InMemoryTransport;
import datus.kernel.Interpreter;
import datus.kernel.Kernel;
import datus.kernel.KernelInfo;
import datus.kernel.KernelSession;
import datus.nbformat.Notebook;
import datus.nbformat.Output;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the code cells of a notebook, top to bottom, in a kernel within this process, and prints what comes of them.
 *
 * @param info what the kernel tells of itself; its language goes into the document, as with other clients
 * @param interpreter makes the interpreter, once a run; it is closed at the run's end
 * @param out where cells and results are printed, as plain text
 * @param goOn whether a failed cell does not end the run
 */
public record NotebookRun(KernelInfo info, Supplier<Interpreter> interpreter, Appendable out, boolean goOn) {

    /**
     * What came of a run.
     *
     * @param notebook the document with the outputs; cells behind a failure that ended the run are as they were
     * @param failure of the first cell that failed without being tagged {@code raises-exception}
     */
    public record Report(Notebook notebook, Optional<Output.Failure> failure) {}

    /**
     * Runs it.
     *
     * @param path the notebook's, for the history
     */
    public Report run(Notebook notebook, String path) throws InterruptedException {
        InMemoryTransport transport = new InMemoryTransport();
        KernelSession session = KernelSession.of(Map.of("JPY_SESSION_NAME", path));
        try (Kernel kernel = new Kernel(transport, info, interpreter, session)) {
            kernel.start();
            return new CellSequence(new KernelClient(transport), new CellPrinter(out), goOn).run(notebook);
        }
    }
}
