package datus.install.clients;

import datus.install.Demo;
import datus.workspace.ConfigFile;
import datus.workspace.DatasourceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A workspace with demo data, and a Jupyter of its own in which the distribution's kernel is installed. */
record DemoFolder(Path path) {

    /** Makes both below {@code folder}; the kernel is installed by the distribution's own command. */
    static DemoFolder make(Path folder) throws IOException, InterruptedException {
        new Demo(0.01).write(folder.resolve("demo.duckdb"));
        ConfigFile.in(folder).addDatasource(new DatasourceConfig("demo", "duckdb", Map.of("path", "demo.duckdb")));
        DemoFolder demo = new DemoFolder(folder);
        Run.of(demo.process(List.of(Distributions.launcher().toString(), "install", "--user")))
                .succeeded();
        return demo;
    }

    /** A program in this folder that sees only this folder's Jupyter. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(path.toFile());
        builder.environment().put("JUPYTER_DATA_DIR", path.resolve("jupyter").toString());
        builder.environment().put("JUPYTER_RUNTIME_DIR", path.resolve("runtime").toString());
        builder.environment().put("JUPYTER_CONFIG_DIR", path.resolve("config").toString());
        builder.environment().put("IPYTHONDIR", path.resolve("ipython").toString());
        builder.environment().put("DATUS_LAUNCHER", Distributions.launcher().toString());
        return builder;
    }

    /** A Python test of this module, run here. */
    Run python(ClientProgram python, String script) throws IOException, InterruptedException {
        Path source = Path.of("src/test/python").resolve(script).toAbsolutePath();
        return Run.of(process(python.with(source.toString(), "--verbose")));
    }

    /** Copies a file of the example notebooks here. */
    Path example(String name) throws IOException {
        return Files.copy(Distributions.checkout().resolve("notebooks").resolve(name), path.resolve(name));
    }
}
