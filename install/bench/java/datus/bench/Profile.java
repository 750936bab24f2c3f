package datus.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time goes, by Flight Recorder: a file to open in Mission Control, and its hottest methods of ours. */
final class Profile {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final int HOTTEST = 10;

    private final Recording recording = new Recording();

    private Profile() {}

    static Profile start() {
        Profile profile = new Profile();
        profile.recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
        profile.recording.start();
        return profile;
    }

    void keep(Path file, PrintStream out) throws IOException {
        recording.stop();
        Files.createDirectories(file.toAbsolutePath().getParent());
        recording.dump(file);
        recording.close();
        Map<String, Integer> samples = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                all++;
                event.getStackTrace().getFrames().stream()
                        .map(Profile::name)
                        .filter(name -> name.startsWith("datus.") && !name.startsWith("datus.bench"))
                        .findFirst()
                        .ifPresent(name -> samples.merge(name, 1, Integer::sum));
            }
        }
        print(samples, all, file, out);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(Map<String, Integer> samples, int all, Path file, PrintStream out) {
        out.printf("%nProfile of the last row, first question included: %s, %d samples. Nearest method of ours:%n%n", file, all);
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(HOTTEST)
                .forEach(each -> out.printf("%5.1f %%  %s%n", 100.0 * each.getValue() / all, each.getKey()));
    }
}
