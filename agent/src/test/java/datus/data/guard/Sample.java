package datus.data.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A statement of the samples beside the tests: below the name of an engine in brackets, {@code +} before what has to be allowed. */
record Sample(String engine, boolean allowed, String sql) {

    static List<Sample> in(String resource) throws IOException {
        List<Sample> samples = new ArrayList<>();
        String engine = "";
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("[")) {
                engine = line.substring(1, line.length() - 1);
            } else {
                samples.add(new Sample(
                        engine, line.startsWith("+"), line.substring(1).strip().replace("\\n", "\n")));
            }
        }
        return samples;
    }

    static String text(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Sample.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
