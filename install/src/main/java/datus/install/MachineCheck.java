package datus.install;

import datus.data.ScratchFolder;
import datus.data.worker.WorkerLimits;
import datus.data.worker.Workers;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at Java, the native libraries and Jupyter. */
record MachineCheck(Surroundings here) {
    private static final String WORKER = "worker";

    List<Finding> findings() {
        return Stream.of(
                        program(), java(), jdk(), classArchive(), duckdb(), sqlite(), worker(), jupyter(), kernelspec())
                .toList();
    }

    private static Finding program() {
        String home = Optional.ofNullable(System.getProperty("datus.home")).orElse("not a distribution");
        return Finding.fine("datus-nb", Version.number() + " in " + home);
    }

    private static Finding java() {
        return Finding.fine("java", System.getProperty("java.version") + " in " + System.getProperty("java.home"));
    }

    private static Finding jdk() {
        return ModuleLayer.boot().findModule("jdk.jshell").isPresent()
                ? Finding.fine("%%java", "JShell is there")
                : Finding.note("%%java", "this Java has no JShell", "For %%java cells use a JDK, not a JRE.");
    }

    private static Finding classArchive() {
        return Optional.ofNullable(System.getProperty("datus.home"))
                .map(home -> new Distribution(Path.of(home)).classArchive(System.getProperty("java.version")))
                .filter(Files::exists)
                .map(archive -> Finding.fine("class archive", archive.toString()))
                .orElse(Finding.note(
                        "class archive", "none for this Java", "datus-nb install makes one: faster starts."));
    }

    private static Finding duckdb() {
        return engine("DuckDB", "jdbc:duckdb:", "SELECT version()");
    }

    private static Finding sqlite() {
        return engine("SQLite", "jdbc:sqlite::memory:", "SELECT sqlite_version()");
    }

    private static Finding engine(String name, String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return Finding.fine(name, rows.getString(1));
        } catch (SQLException | LinkageError e) {
            return Finding.wrong(
                    name,
                    "its native library does not load: " + e.getMessage(),
                    "Build the distribution on the platform that it runs on: mvn package.");
        }
    }

    /** Tried, not assumed: a worker is started and asks for more than it may have. */
    private static Finding worker() {
        try {
            Path state = Files.createTempDirectory("datus-doctor-");
            try (Workers workers = new Workers(state, WorkerLimits.defaults())) {
                return worker(workers.areLimited());
            } finally {
                ScratchFolder.delete(state);
            }
        } catch (IOException | DatusException e) {
            return Finding.wrong(
                    WORKER,
                    "the process in which SQL of an agent runs does not start: " + e.getMessage(),
                    "Until it does, agents cannot read DuckDB files.");
        }
    }

    private static Finding worker(boolean limited) {
        return limited
                ? Finding.fine(WORKER, "the system holds SQL of agents to its memory")
                : Finding.note(
                        WORKER,
                        "no memory limit of the system holds here; it is watched",
                        "A statement that takes too much is stopped within a moment, not at once.");
    }

    private Finding jupyter() {
        return JupyterFolder.onPath("jupyter", here)
                .map(program -> Finding.fine("jupyter", program.toString()))
                .orElse(Finding.note(
                        "jupyter", "not on the PATH", "pip install jupyterlab, in a virtual environment."));
    }

    private Finding kernelspec() {
        Path spec = JupyterFolder.userData(here).resolve("kernels/datus").resolve(Kernelspec.FILE);
        return Files.exists(spec)
                ? Finding.fine("kernel", "installed in " + spec.getParent())
                : Finding.note("kernel", "not installed for this user", "datus-nb install tells Jupyter of it.");
    }
}
