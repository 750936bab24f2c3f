package datus.data.worker;

import datus.data.Control;
import datus.data.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that holds a worker with an endless statement in it; it makes a file when that runs. */
final class HeldWorker {
    private HeldWorker() {}

    /** Takes a database, a folder for its state, and the file to make. */
    public static void main(String[] args) {
        Place place = new Place(args[0], Optional.empty(), Scope.all("shop"), List.of(), "UTC");
        Task endless = new Task(place, "SELECT count(*) FROM range(100000000000)", List.of(), 10, 1 << 20);
        try (Workers workers = new Workers(Path.of(args[1]), WorkerLimits.defaults())) {
            workers.run(endless, Control.unlimited(), judgement -> made(Path.of(args[2])));
        }
    }

    private static void made(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
