package datus.jupyter;

import java.util.Locale;

/** The ways by which a kernel and its clients talk. */
public enum Channel {
    /** Requests to run and to look at code. */
    SHELL,
    /** Requests that must not wait for running code. */
    CONTROL,
    /** Questions of the kernel to the person. */
    STDIN,
    /** What the kernel tells all clients. */
    IOPUB,
    /** An echo, by which clients see that the kernel lives. */
    HEARTBEAT;

    /** As in the keys of a connection file: {@code shell}, or {@code hb}. */
    String key() {
        return this == HEARTBEAT ? "hb" : name().toLowerCase(Locale.ROOT);
    }
}
