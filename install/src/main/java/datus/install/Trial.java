package datus.install;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A database on which statements are judged and, where that is allowed, run. */
interface Trial extends AutoCloseable {

    /** Never throws for what a statement does. */
    Outcome of(String sql);

    @Override
    void close();

    /**
     * What came of a statement.
     *
     * @param reason why it was denied; empty if it was not
     * @param ran whether it gave rows
     * @param error what went wrong; empty if nothing did
     * @param milliseconds what the verdict took
     */
    record Outcome(boolean allowed, String reason, boolean ran, long rows, String error, double milliseconds) {

        static Outcome malformed(String error) {
            return new Outcome(false, error, false, 0, error, 0);
        }

        /** As a line of verdicts. */
        JsonObject about(JsonElement id) {
            JsonObject line = new JsonObject();
            line.add("id", id);
            line.addProperty("verdict", allowed ? "allow" : "deny");
            line.addProperty("reason", reason);
            line.addProperty("ran", ran);
            line.addProperty("rows", rows);
            line.addProperty("error", error);
            line.addProperty("ms", Math.round(milliseconds * 100) / 100.0);
            return line;
        }
    }
}
