package datus.jupyter;

import com.google.gson.JsonObject;

/** A reply that tells of a failure, to any request but that to execute. */
public record FailedReply(String type, Failure failure) implements KernelMessage {

    /** The failed reply to a request of this type, as in {@code inspect_request}. */
    public static FailedReply to(String request, Failure failure) {
        return new FailedReply(request.replaceFirst("_request$", "") + "_reply", failure);
    }

    @Override
    public JsonObject content() {
        return failure.writeTo(new ObjectBuilder().put("status", "error")).build();
    }
}
