package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

    @Test
    void the_kernel_ends_when_its_parent_has_died() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sleep", "60").start();
        CountDownLatch ended = new CountDownLatch(1);
        ParentWatch.begin(Map.of("JPY_PARENT_PID", String.valueOf(parent.pid())), ended::countDown);
        assertThat(ended.getCount()).isEqualTo(1);
        parent.destroyForcibly().waitFor();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
