package datus.bench;

import datus.answer.AgentEvent;
import datus.answer.Approval;
import datus.answer.Person;
import datus.bench.AgentScript.Still;
import datus.data.Control;
import datus.data.Scope;
import datus.data.worker.Ending;
import datus.data.worker.Place;
import datus.data.worker.Task;
import datus.data.worker.WorkerLimits;
import datus.data.worker.Workers;
import datus.error.DatusException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Measures an agent beside a model that takes no time, and prints a line a figure. */
final class AgentBench {
    private static final int WARM_UP = 100;
    private static final String SLOW = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    private final PrintStream out;
    private final Random random = new Random(7);
    private final AgentScript script;
    private final AgentDesk desk;

    private AgentBench(PrintStream out, AgentScript script, AgentDesk desk) {
        this.out = out;
        this.script = script;
        this.desk = desk;
    }

    /** Arguments: a folder that does not exist yet, how many turns, and how many stops. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        try (AgentScript script = new AgentScript();
                AgentDesk desk = new AgentDesk(root, script.url())) {
            AgentBench bench = new AgentBench(System.out, script, desk);
            bench.turns(Integer.parseInt(args[1]));
            bench.verdicts(root, Integer.parseInt(args[1]));
            bench.stops(Integer.parseInt(args[2]));
        }
        Runtime.getRuntime().halt(0);
    }

    /** A turn of two replies and one use of a tool: all of its time is the agent's, the server's and the way between them. */
    private void turns(int count) {
        List<Double> whole = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < WARM_UP + count; i++) {
            AtomicLong heard = new AtomicLong();
            AgentEar ear = new AgentEar(event -> {
                if (event instanceof AgentEvent.Saying) {
                    heard.compareAndSet(0, System.nanoTime());
                }
            });
            long start = System.nanoTime();
            desk.ask(Control.unlimited(), ear, Person.absent());
            if (i >= WARM_UP) {
                whole.add((System.nanoTime() - start) / 1e6);
                first.add((heard.get() - script.firstToken()) / 1e6);
            }
        }
        print("turn of two replies and a tool, without model time", whole);
        print("first token, from the model's sending to the listener", first);
    }

    private void verdicts(Path root, int count) {
        Place place = new Place(
                root.resolve("shop.duckdb").toString(), Optional.empty(), Scope.all("shop"), List.of(), "UTC");
        String sql = "SELECT c.name, sum(o.amount) AS total FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY c.name";
        List<Double> verdicts = new ArrayList<>();
        try (Workers workers = new Workers(root.resolve("state"), WorkerLimits.defaults())) {
            for (int i = 0; i < WARM_UP + count; i++) {
                boolean isWarm = i >= WARM_UP;
                Task task = new Task(place, sql, List.of(), 100, 1 << 20);
                Ending ending = workers.run(task, Control.unlimited(), judgement -> {
                    if (isWarm) {
                        verdicts.add(judgement.milliseconds());
                    }
                });
                if (ending instanceof Ending.Handed handed) {
                    handed.close();
                }
            }
        }
        print("verdict of the guard on a warm worker", verdicts);
    }

    private void stops(int count) throws InterruptedException {
        List<Double> all = new ArrayList<>();
        int each = Math.max(1, count / 6);
        for (Still where : List.of(
                Still.BEFORE_HEADERS, Still.BEFORE_FIRST_TOKEN, Still.IN_STREAM, Still.WAITING_TO_RETRY)) {
            all.addAll(stops(where.name().toLowerCase(Locale.ROOT).replace('_', ' '), each, where));
        }
        script.calling("read_query", "{\"sql\": \"" + SLOW + "\"}");
        all.addAll(stops("in a tool's sql", each, Still.NOWHERE));
        script.calling("ask_user", "{\"question\": \"which\"}");
        all.addAll(stops("while a person is asked", each, Still.NOWHERE));
        print("stop, " + all.size() + " at all these places", all);
    }

    private List<Double> stops(String name, int count, Still where) throws InterruptedException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            took.add(stop(where));
        }
        print("stop " + name, took);
        return took;
    }

    /** Stops a turn at some moment after it has come to that place. */
    private double stop(Still where) throws InterruptedException {
        Control control = Control.unlimited();
        CountDownLatch reached = where == Still.NOWHERE ? new CountDownLatch(1) : script.standStill(where);
        Thread turn = new Thread(() -> turn(control, reached));
        turn.start();
        reached.await();
        Thread.sleep(random.nextInt(60));
        long start = System.nanoTime();
        control.cancel();
        turn.join();
        double took = (System.nanoTime() - start) / 1e6;
        script.standStill(Still.NOWHERE);
        return took;
    }

    private void turn(Control control, CountDownLatch reached) {
        try {
            AgentEar ear = new AgentEar(event -> {
                if (event instanceof AgentEvent.Running) {
                    reached.countDown();
                }
            });
            desk.ask(control, ear, new Silent(control, reached));
        } catch (DatusException stopped) {
            // As it was told to.
        }
    }

    /** Someone who says nothing until the cell is stopped. */
    private record Silent(Control control, CountDownLatch reached) implements Person {
        @Override
        public String ask(String question, List<String> choices) {
            CountDownLatch stopped = new CountDownLatch(1);
            reached.countDown();
            try (Control.Registration registration = control.onCancel(stopped::countDown)) {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw DatusException.user("Stopped.", "");
        }

        @Override
        public boolean approves(Approval approval) {
            return false;
        }
    }

    private void print(String name, List<Double> milliseconds) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "| %s | p50 %.1f ms, p90 %.1f ms, p99 %.1f ms |%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size())));
    }
}
