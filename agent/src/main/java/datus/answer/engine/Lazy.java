package datus.answer.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks another supplier once, with the first use. Confined to one thread. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> first;
    private @Nullable T value;

    Lazy(Supplier<T> first) {
        this.first = first;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = first.get();
            value = known;
        }
        return known;
    }
}
