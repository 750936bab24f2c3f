package datus.semantic.compile;

import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.yaml.SemanticYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The semantic layer of a small shop. */
final class Shop {
    private Shop() {}

    static SemanticLayer layer() {
        try (InputStream stream = Objects.requireNonNull(Shop.class.getResourceAsStream("/datus/semantic/shop.yml"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            SemanticDocument shop = SemanticYaml.read("shop.yml", text);
            return SemanticLayer.of(shop.models(), shop.metrics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
