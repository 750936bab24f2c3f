package datus.workspace;

/** A single value of a YAML file, as written, and where. */
public record YamlScalar(String text, YamlPlace place) {}
