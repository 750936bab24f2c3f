package datus.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What a listener of a reply heard. */
final class HeardReply implements LanguageModel.Listener {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> retries = new CopyOnWriteArrayList<>();
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch paused = new CountDownLatch(1);

    @Override
    public void said(String text) {
        texts.add(text);
        began.countDown();
    }

    @Override
    public void retrying(String why, Duration pause) {
        retries.add(why);
        texts.clear();
        paused.countDown();
    }

    String text() {
        return String.join("", texts);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    List<String> retries() {
        return List.copyOf(retries);
    }

    void awaitText() throws InterruptedException {
        began.await();
    }

    void awaitRetry() throws InterruptedException {
        paused.await();
    }
}
