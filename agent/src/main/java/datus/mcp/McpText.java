package datus.mcp;

import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.ToolResult;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.stream.Collectors;

/**
 * What a server gave, as text for a model. It is delimited, and seen only where results are shared: nobody here knows whose data is
 * in it.
 */
record McpText(String tool) {
    private static final int LIMIT = 20_000;

    ToolResult of(McpSchema.CallToolResult result) {
        String text = text(result);
        SharedText shown = SharedText.empty().and(Share.RESULTS, Delimited.of(tool, cut(text)));
        if (Boolean.TRUE.equals(result.isError())) {
            return ToolResult.failed(SharedText.schema("It failed:\n").and(shown), "failed: " + firstLine(text));
        }
        return ToolResult.of(shown, text.length() + " characters");
    }

    private static String text(McpSchema.CallToolResult result) {
        String parts = result.content().stream().map(McpText::part).collect(Collectors.joining("\n"));
        return parts.isBlank() && result.structuredContent() != null
                ? String.valueOf(result.structuredContent())
                : parts;
    }

    private static String part(McpSchema.Content content) {
        if (content instanceof McpSchema.TextContent text) {
            return text.text();
        }
        if (content instanceof McpSchema.EmbeddedResource embedded
                && embedded.resource() instanceof McpSchema.TextResourceContents text) {
            return text.uri() + ":\n" + text.text();
        }
        if (content instanceof McpSchema.ResourceLink link) {
            return link.name() + ": " + link.uri();
        }
        return "[" + content.type() + ", which is no text]";
    }

    private static String cut(String text) {
        return text.length() > LIMIT
                ? text.substring(0, LIMIT) + "\n… cut: " + LIMIT + " of " + text.length() + " characters"
                : text;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no reason given");
    }
}
