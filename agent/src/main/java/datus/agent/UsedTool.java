package datus.agent;

import datus.message.ToolCall;
import datus.tool.ToolResult;

/** A call of a tool, and what came of it. */
record UsedTool(ToolCall call, ToolResult result) {}
