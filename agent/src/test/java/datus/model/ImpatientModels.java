package datus.model;

import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import java.time.Duration;
import java.util.Map;

/** Configured models that wait for nothing longer than a test can. */
public final class ImpatientModels {
    private ImpatientModels() {}

    /** {@code idle} is how long nothing may arrive. */
    public static Models of(DatusConfig config, Duration idle) {
        return new ConfiguredModels(config, new Environment(Map.of()), new Patience(idle, idle, Duration.ofMillis(2)));
    }
}
