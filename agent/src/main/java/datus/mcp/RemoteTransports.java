package datus.mcp;

import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.customizer.McpSyncHttpClientRequestCustomizer;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;

/**
 * The ways to a server over HTTP, none of which follows redirects: its headers may hold a secret.
 *
 * @param headers for each request, with references replaced
 */
record RemoteTransports(URI url, Map<String, String> headers, McpJsonMapper json) {

    /** Streamable HTTP. */
    McpClientTransport streamable() {
        return HttpClientStreamableHttpTransport.builder(base())
                .endpoint(endpoint())
                .jsonMapper(json)
                .connectTimeout(McpDoors.PATIENCE)
                .customizeClient(RemoteTransports::plain)
                .addHttpRequestCustomizer(withHeaders())
                .build();
    }

    /** Server-sent events one way, posted messages the other, as servers had it before. */
    @SuppressWarnings("deprecation") // so is the way itself, and there are servers that know no other
    McpClientTransport events() {
        return HttpClientSseClientTransport.builder(base())
                .sseEndpoint(endpoint())
                .jsonMapper(json)
                .connectTimeout(McpDoors.PATIENCE)
                .customizeClient(RemoteTransports::plain)
                .addHttpRequestCustomizer(withHeaders())
                .build();
    }

    private static void plain(HttpClient.Builder client) {
        client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }

    private McpSyncHttpClientRequestCustomizer withHeaders() {
        return (request, method, target, body, context) -> headers.forEach(request::header);
    }

    private String base() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private String endpoint() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
