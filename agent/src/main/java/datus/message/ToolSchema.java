package datus.message;

import com.google.gson.JsonObject;

/**
 * A tool as a model is told of it.
 *
 * @param parameters a JSON schema of type object
 */
public record ToolSchema(String name, String description, JsonObject parameters) {}
