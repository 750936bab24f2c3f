package datus.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** Parameters as a JSON schema. */
final class ParameterSchema {
    private ParameterSchema() {}

    static JsonObject of(List<Parameter> parameters) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Parameter parameter : parameters) {
            JsonObject property = type(parameter.type());
            property.addProperty("description", parameter.summary());
            properties.add(parameter.name(), property);
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        JsonObject schema = named("object");
        schema.add("properties", properties);
        schema.add("required", required);
        return schema;
    }

    private static JsonObject type(ToolSpec.Type type) {
        return switch (type) {
            case TEXT -> named("string");
            case NUMBER -> named("number");
            case FLAG -> named("boolean");
            case TEXTS -> list("string");
            case OBJECTS -> list("object");
        };
    }

    private static JsonObject list(String items) {
        JsonObject list = named("array");
        list.add("items", named(items));
        return list;
    }

    private static JsonObject named(String type) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", type);
        return schema;
    }
}
