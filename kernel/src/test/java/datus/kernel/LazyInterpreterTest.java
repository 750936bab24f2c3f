package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.display.CellException;
import datus.jupyter.Channel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LazyInterpreterTest {

    @Test
    void a_kernel_says_what_it_is_before_its_interpreter_exists() throws InterruptedException {
        CountDownLatch mayExist = new CountDownLatch(1);
        try (Dialogue dialogue = new Dialogue(() -> {
            awaitUninterrupted(mayExist);
            return new CommandInterpreter();
        })) {
            assertThat(dialogue.ask(Channel.SHELL, "kernel_info_request", new JsonObject())
                            .status())
                    .isEqualTo("ok");
            mayExist.countDown();
            assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
        }
    }

    @Test
    void an_interpreter_that_cannot_be_made_is_an_error_until_it_can() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        try (Dialogue dialogue = new Dialogue(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new CellException("Bad workspace", "datus.yaml has no line 3.", "");
            }
            return new CommandInterpreter();
        })) {
            assertThat(dialogue.run("result 1").reply().get("evalue").getAsString())
                    .isEqualTo("datus.yaml has no line 3.");
            assertThat(dialogue.ask(Channel.SHELL, "complete_request", Dialogue.execute("r"))
                            .status())
                    .isEqualTo("ok");
            assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
            assertThat(tries).hasValue(3);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
