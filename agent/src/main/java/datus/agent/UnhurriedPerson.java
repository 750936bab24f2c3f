package datus.agent;

import datus.answer.Approval;
import datus.answer.Person;
import datus.data.Control;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A person who may take their time: while they are waited for, the deadline of a question moves. */
record UnhurriedPerson(Person person, Control control) implements Person {

    @Override
    public String ask(String question, List<String> choices) {
        return waitingFor(() -> person.ask(question, choices));
    }

    @Override
    public boolean approves(Approval approval) {
        return waitingFor(() -> person.approves(approval));
    }

    private <T> T waitingFor(Supplier<T> answer) {
        long start = System.nanoTime();
        try {
            return answer.get();
        } finally {
            control.extend(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
