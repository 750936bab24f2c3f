package datus.data.worker;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** The command that starts a worker: a small Java under a limit of the operating system, with no more classes than it needs. */
record WorkerCommand(WorkerLimits limits, WorkerFolder folder) {
    private static final Path SHELL = Path.of("/bin/sh");

    /** Where the limit does not exist the process starts without it, and finds that out. */
    private static final String LIMITED = "ulimit -c 0 2>/dev/null; ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\"";

    /** With more room for the heap, classes and code, a Java reserves more address space than the limit leaves it; what it has to say goes to the log. */
    private static final List<String> SMALL_JAVA = List.of(
            "-Xmx96m",
            "-Xss512k",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+SuppressFatalErrorMessage");

    /** Nothing of our own environment passes on. Each arena of glibc takes 64 MB of address space. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2", "LC_ALL", "C.UTF-8");

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words())
                .directory(folder.home().toFile())
                .redirectError(folder.log().toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        return builder.start();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            words.addAll(List.of(SHELL.toString(), "-c", LIMITED, "datus-worker"));
            words.add(String.valueOf(limits.processBytes() >> 10));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SMALL_JAVA);
        words.add("-Djava.io.tmpdir=" + folder.home());
        words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        words.addAll(List.of("-cp", classPath(), WorkerMain.class.getName()));
        words.add(String.valueOf(limits.memoryBytes()));
        words.add(String.valueOf(limits.processBytes()));
        words.add(String.valueOf(limits.spillBytes()));
        words.add(String.valueOf(limits.threads()));
        return words;
    }

    /** The jars or folders that hold what the worker's classes use. */
    static String classPath() {
        Class<? extends ILoggerFactory> log = LoggerFactory.getILoggerFactory().getClass();
        return Stream.of(WorkerMain.class, DuckDBDriver.class, Gson.class, LoggerFactory.class, log)
                .map(WorkerCommand::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No path to the classes of " + type, e);
        }
    }
}
