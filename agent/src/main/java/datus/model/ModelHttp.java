package datus.model;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * HTTP as all models are reached: version 1.1, for the offer to upgrade upsets some servers, and without redirects, for what is sent
 * goes where the configuration says and nowhere else.
 */
record ModelHttp(HttpClient client, Executor threads) {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    static ModelHttp open() {
        Executor threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "model-http");
            thread.setDaemon(true);
            return thread;
        });
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(threads)
                .build();
        return new ModelHttp(client, threads);
    }
}
