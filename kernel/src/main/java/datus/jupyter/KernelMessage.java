package datus.jupyter;

import com.google.gson.JsonObject;

/** What a kernel says: a reply, or something it publishes. */
public interface KernelMessage {

    /** Its {@code msg_type}. */
    String type();

    JsonObject content();
}
