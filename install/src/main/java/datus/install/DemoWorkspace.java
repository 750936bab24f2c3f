package datus.install;

import datus.workspace.ConfigFile;
import datus.workspace.DatasourceConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A folder to try things in: {@code datus.yaml} and the demo data. */
record DemoWorkspace(Path folder) {
    private static final String DATA = "demo.duckdb";
    private static final double SMALLEST = 0.01;

    /**
     * Makes what is missing. Data that is there stays, unless a scale is asked for.
     *
     * @param scale as in {@link Demo}
     */
    void make(Optional<Double> scale, PrintWriter out) {
        Path data = folder.resolve(DATA);
        if (scale.isPresent() || !Files.exists(data)) {
            new Demo(scale.orElse(SMALLEST)).write(data);
            out.println("Generated " + data);
        }
        ConfigFile config = ConfigFile.in(folder);
        if (!config.exists()) {
            config.addDatasource(new DatasourceConfig("demo", "duckdb", Map.of("path", DATA)));
            out.println("Wrote " + config.path());
        }
    }
}
