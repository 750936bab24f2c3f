package datus.data.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the process of a worker begins. Its arguments are its limits but for time, which its supervisor keeps; its working directory is its own. It
 * lives as long as its standard input is open, so that it ends with whoever started it, however that ends. Its standard output is for messages
 * alone: what else is printed goes to the log.
 */
public final class WorkerMain {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        Channel channel = new Channel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        WorkerLimits limits = new WorkerLimits(
                Long.parseLong(args[0]),
                Long.parseLong(args[1]),
                Long.parseLong(args[2]),
                Integer.parseInt(args[3]),
                Duration.ZERO);
        Path home = Path.of("").toAbsolutePath();
        Worker worker = new Worker(channel, limits, home);
        worker.warm();
        channel.send(new Message.Ready(isLimited(home, limits.processBytes())));
        serve(channel, worker);
        // What still runs is not waited for.
        Runtime.getRuntime().halt(0);
    }

    private static void serve(Channel channel, Worker worker) throws IOException {
        try {
            while (true) {
                Message message = channel.receive();
                if (message instanceof Message.Run run) {
                    worker.start(run);
                } else if (message instanceof Message.Cancel) {
                    worker.cancel();
                }
            }
        } catch (EOFException e) {
            LOG.debug("Nobody listens any more");
        }
    }

    /** Tries to map more than the limit, which takes no memory where it succeeds. */
    private static boolean isLimited(Path home, long bytes) throws IOException {
        Path file = home.resolve("limit");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Math.min(bytes, Integer.MAX_VALUE));
            sparse.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, sparse.length());
            return false;
        } catch (IOException | OutOfMemoryError refused) {
            return true;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
