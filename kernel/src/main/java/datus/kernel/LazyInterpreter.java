package datus.kernel;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The interpreter, made on the execute thread when the kernel has said what it is, so that clients need not wait for it. */
final class LazyInterpreter {

    private final Supplier<Interpreter> maker;
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile @Nullable Interpreter made;

    LazyInterpreter(Supplier<Interpreter> maker) {
        this.maker = maker;
    }

    /** Makes it ahead of the first cell. If that fails, the first cell tries again and tells the person why. */
    void warm() {
        try {
            get();
        } catch (Throwable thrown) {
            LoggerFactory.getLogger(LazyInterpreter.class).warn("The interpreter could not be made yet.", thrown);
        } finally {
            tried.countDown();
        }
    }

    /** The interpreter, made now if it is not yet; only for the execute thread. */
    Interpreter get() {
        Interpreter interpreter = made;
        if (interpreter == null) {
            interpreter = maker.get();
            made = interpreter;
        }
        return interpreter;
    }

    /** The interpreter, once it was tried to make it; empty if that failed. */
    Optional<Interpreter> await() {
        try {
            tried.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(made);
    }

    /** Closes it if it was made; only for the execute thread. */
    void close() {
        Interpreter interpreter = made;
        if (interpreter != null) {
            interpreter.close();
        }
    }
}
