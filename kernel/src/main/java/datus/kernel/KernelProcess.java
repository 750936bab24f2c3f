package datus.kernel;

import datus.jupyter.ConnectionFile;
import datus.jupyter.ZmqTransport;
import java.util.Map;
import java.util.function.Supplier;

/** A kernel over ZeroMQ that is the purpose of its process. */
public final class KernelProcess {
    private KernelProcess() {}

    /**
     * Serves until a client shuts the kernel down or the process that started this one has died. All that is left then are daemon
     * threads, maybe one with a cell that cannot be stopped: the caller lets the process exit.
     *
     * @param environment the process's environment variables
     * @throws IllegalStateException if a port is taken
     */
    public static void serve(
            ConnectionFile connection,
            KernelInfo info,
            Supplier<Interpreter> interpreter,
            Map<String, String> environment)
            throws InterruptedException {
        KernelSession session = KernelSession.of(environment);
        try (Kernel kernel = new Kernel(new ZmqTransport(connection), info, interpreter, session)) {
            kernel.start();
            ParentWatch.begin(environment, kernel::shutdown);
            kernel.awaitShutdown();
        }
    }
}
