/**
 * Models that run here or elsewhere.
 *
 * <p>{@link datus.model.ConfiguredModels} knows the language models of a workspace; a {@link datus.model.ModelProvider} is one class for
 * one protocol. {@code ProviderModel} gets a reply: {@code Sender} turns shared text into what that model may see and nothing else does,
 * {@code Attempt} waits on the thread that asked for what {@code Exchange} receives on those of HTTP, {@code Retries} says when to ask
 * again, and {@code FailureText} tells a person what went wrong. {@link datus.model.MiniLmEmbedder} turns texts into vectors in this
 * process, with no network, and {@link datus.model.KeptEmbedder} keeps them on disk.
 */
@NullMarked
package datus.model;

import org.jspecify.annotations.NullMarked;
