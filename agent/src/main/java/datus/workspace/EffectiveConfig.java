package datus.workspace;

import java.util.List;

/**
 * The configuration in effect.
 *
 * @param settings each value of {@code config} with where it came from; secrets only as references
 */
public record EffectiveConfig(DatusConfig config, List<Setting> settings) {
    public EffectiveConfig {
        settings = List.copyOf(settings);
    }
}
