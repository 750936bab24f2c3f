package datus.model.scripted;

import java.io.IOException;

/** What a scripted server does with one request. */
@FunctionalInterface
public interface Step {

    /** Writes the answer, or part of it, or nothing; the connection is closed on return. */
    void play(ReceivedRequest request, Wire wire) throws IOException;
}
