package datus.data.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker as its supervisor sees it: a process that takes one statement at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final long LONGEST_END_MS = 2_000;

    private final Process process;
    private final WorkerFolder folder;
    private final Channel channel;
    private final boolean limited;
    private volatile boolean killed;

    private WorkerProcess(Process process, WorkerFolder folder) throws IOException {
        this.process = process;
        this.folder = folder;
        this.channel = new Channel(process.getInputStream(), process.getOutputStream());
        this.limited = channel.receive() instanceof Message.Ready ready && ready.limited();
    }

    /** Starts one and waits until it is ready. */
    static WorkerProcess start(WorkerLimits limits, Path parent) throws IOException {
        WorkerFolder folder = WorkerFolder.create(parent);
        Process process = new WorkerCommand(limits, folder).start();
        try {
            return new WorkerProcess(process, folder);
        } catch (IOException e) {
            process.destroyForcibly();
            String said = Files.readString(folder.log()).strip();
            folder.close();
            throw new IOException("The process ended as it began. " + said, e);
        }
    }

    /** Whether the operating system holds it to its memory. */
    boolean isLimited() {
        return limited;
    }

    /** The system may take a while to end what was killed. */
    boolean isAlive() {
        return !killed && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path newResult() throws IOException {
        return folder.newResult();
    }

    void send(Message message) throws IOException {
        channel.send(message);
    }

    Message receive() throws IOException {
        return channel.receive();
    }

    /** Asks it to stop what it runs; one that has ended has stopped. */
    void cancel() {
        try {
            channel.send(new Message.Cancel());
        } catch (IOException e) {
            LOG.debug("Worker {} has ended", pid(), e);
        }
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Ends it, whatever it does, and takes its files away. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor(LONGEST_END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
