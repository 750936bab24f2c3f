package datus.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server of tools on the standard streams, to be run as a process. */
public final class TestServer {
    private TestServer() {}

    /** How this is called with the Java and the class path of the test. */
    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TestServer.class.getName());
    }

    public static void main(String[] args) {
        McpServer.sync(new StdioServerTransportProvider(new JacksonMcpJsonMapper(new ObjectMapper())))
                .serverInfo("test", "1")
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .validateToolInputs(false)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .toolCall(tool("echo"), (exchange, call) -> text(String.valueOf(call.arguments())))
                .toolCall(
                        tool("variable"),
                        (exchange, call) -> text(String.valueOf(
                                System.getenv(String.valueOf(call.arguments().get("text"))))))
                .toolCall(
                        tool("process"),
                        (exchange, call) ->
                                text(String.valueOf(ProcessHandle.current().pid())))
                .toolCall(tool("fail"), (exchange, call) -> CallToolResult.builder()
                        .addTextContent("row 7 is Ada's")
                        .isError(true)
                        .build())
                .toolCall(tool("crash"), (exchange, call) -> crash())
                .toolCall(tool("hang"), (exchange, call) -> hang())
                .toolCall(destructive("wipe"), (exchange, call) -> text("wiped"))
                .build();
    }

    private static Tool tool(String name) {
        return Tool.builder(name, schema()).description("Does " + name + ".").build();
    }

    private static Tool destructive(String name) {
        return Tool.builder(name, schema())
                .annotations(ToolAnnotations.builder().destructiveHint(true).build())
                .build();
    }

    private static Map<String, Object> schema() {
        return Map.of(
                "type", "object", "properties", Map.of("text", Map.of("type", "string", "enum", List.of("a", "b"))));
    }

    private static CallToolResult text(String text) {
        return CallToolResult.builder().addTextContent(text).build();
    }

    private static CallToolResult crash() {
        Runtime.getRuntime().halt(7);
        throw new IllegalStateException();
    }

    private static CallToolResult hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text("");
    }
}
