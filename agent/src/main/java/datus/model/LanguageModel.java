package datus.model;

import datus.data.Control;
import java.time.Duration;

/** A language model that can be talked to. Thread-safe. */
public interface LanguageModel {

    ModelFacts facts();

    /**
     * Sends a request and waits for the whole reply. Of the request's texts no more is sent than {@link ModelFacts#share} allows.
     * Failures that pass are tried again a few times, as far as the deadline of {@code control} allows.
     *
     * @throws datus.error.DatusException of kind MODEL, with what the provider said and the next step; within a second after
     *     {@code control} was cancelled
     */
    ModelReply reply(ModelRequest request, Listener listener, Control control);

    /** Hears of a reply while it arrives, on the thread that waits for it. */
    interface Listener {

        /** A little more text. */
        void said(String text);

        /** The request is sent again after {@code pause}; what was said so far does not count. */
        void retrying(String why, Duration pause);
    }
}
