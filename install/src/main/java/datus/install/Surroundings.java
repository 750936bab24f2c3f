package datus.install;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a command meets: the environment, the folder it is called in, and where it writes and reads.
 *
 * @param directory absolute
 */
record Surroundings(Map<String, String> environment, Path directory, PrintWriter out, BufferedReader in) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    static Surroundings process() {
        Charset charset = Charset.defaultCharset();
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset),
                new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), charset)));
    }

    /** The user's home folder. */
    Path home() {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    /** Asks the person; anything but a yes is a no. */
    boolean confirms(String question) throws IOException {
        out.print(question + " [y/N] ");
        out.flush();
        String answer = in.readLine();
        return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
