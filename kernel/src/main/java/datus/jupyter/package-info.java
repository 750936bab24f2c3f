/**
 * Jupyter's messages and how they travel. Messages of clients are {@link datus.jupyter.ClientMessage}s, those of the kernel
 * {@link datus.jupyter.KernelMessage}s, one file for each family of them. A {@link datus.jupyter.Transport} carries them:
 * {@code ZmqTransport} over ZeroMQ, {@code InMemoryTransport} within the process.
 *
 * <p>JSON is read and written as Gson's trees, without reflection, for the sake of a quick start. The format is that of the
 * messaging specification, version 5.4: https://jupyter-client.readthedocs.io/en/stable/messaging.html
 */
@NullMarked
package datus.jupyter;

import org.jspecify.annotations.NullMarked;
