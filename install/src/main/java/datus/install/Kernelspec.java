package datus.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.error.DatusException;
import datus.workspace.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What tells Jupyter of a kernel: a folder with {@code kernel.json} and logos.
 *
 * @param displayName what the launcher shows
 * @param launcher the program that runs it
 * @param javaHome the Java it was installed with, preferred over others at start; its class archive fits
 */
record Kernelspec(String displayName, Path launcher, Path javaHome) {
    static final String FILE = "kernel.json";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Writes the folder; kernel.json last, for it is what Jupyter looks for. */
    void write(Path folder) {
        for (String logo : LOGOS) {
            AtomicFile.write(folder.resolve(logo), logo(logo));
        }
        AtomicFile.write(folder.resolve(FILE), GSON.toJson(json()) + "\n");
    }

    private JsonObject json() {
        JsonArray argv = new JsonArray();
        argv.add(launcher.toString());
        argv.add("kernel");
        argv.add("{connection_file}");
        JsonObject env = new JsonObject();
        env.addProperty("DATUS_JAVA_HOME", javaHome.toString());
        JsonObject metadata = new JsonObject();
        metadata.addProperty("debugger", false);
        JsonObject json = new JsonObject();
        json.add("argv", argv);
        json.addProperty("display_name", displayName);
        json.addProperty("language", "sql");
        json.addProperty("interrupt_mode", "message");
        json.add("env", env);
        json.add("metadata", metadata);
        return json;
    }

    private static byte[] logo(String name) {
        try (InputStream in = Kernelspec.class.getResourceAsStream("kernelspec/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing in the distribution");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw DatusException.internal("The kernel's logo cannot be read.", e);
        }
    }
}
