package datus.model;

import dev.langchain4j.http.client.HttpClientBuilder;

/** How models are reached: HTTP that can be stopped at any time, does not follow redirects, and notices a stream that has died. */
public interface HttpClients {

    HttpClientBuilder builder();
}
