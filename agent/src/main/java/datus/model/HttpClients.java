package datus.model;

import dev.langchain4j.http.client.HttpClientBuilder;

/** How a model is reached: HTTP that can be stopped at any time, does not follow redirects, and notices a stream that has died. */
public interface HttpClients {

    HttpClientBuilder builder();
}
