/**
 * Tools of other servers, over the Model Context Protocol. {@link datus.mcp.McpTools} is the door: it starts or calls each configured
 * server when a question first needs one, and offers those of its tools that the configuration names.
 *
 * <p>What a tool is called with leaves this process, and with a remote server this machine; the event that precedes each call shows it
 * to the person. What a server gives is data: delimited, and marked as results, for it may hold anyone's. The SDK speaks the protocol;
 * local servers are started by {@link datus.mcp.ProcessTransport}, which keeps their environment to what they need, notices when they end, and
 * ends them for certain.
 */
@NullMarked
package datus.mcp;

import org.jspecify.annotations.NullMarked;
