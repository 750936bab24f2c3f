package datus.data.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process takes now, where the system tells. */
final class ResidentMemory {
    private static final long PAGE = 4_096;

    private ResidentMemory() {}

    /** In bytes; empty if nobody tells. */
    static OptionalLong of(long pid) {
        try {
            Path status = Path.of("/proc/" + pid + "/statm");
            return Files.isReadable(status)
                    ? OptionalLong.of(Long.parseLong(Files.readString(status).split(" ", 3)[1]) * PAGE)
                    : ofPs(pid);
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong ofPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return kilobytes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kilobytes) << 10);
    }
}
