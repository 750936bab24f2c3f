package datus.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.message.ToolSchema;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tools in the form that every provider's client takes. Of a schema the parts that all providers know are kept: types, properties,
 * items, words to choose from, descriptions; anything else is taken for a text.
 */
final class ToolSchemas {
    private ToolSchemas() {}

    static ToolSpecification specification(ToolSchema tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(object(tool.parameters()))
                .build();
    }

    private static JsonObjectSchema object(JsonObject schema) {
        JsonObjectSchema.Builder object =
                JsonObjectSchema.builder().addProperties(properties(schema)).required(texts(schema, "required"));
        text(schema, "description").ifPresent(object::description);
        return object.build();
    }

    private static Map<String, JsonSchemaElement> properties(JsonObject schema) {
        Map<String, JsonSchemaElement> properties = new LinkedHashMap<>();
        if (schema.has("properties")) {
            schema.getAsJsonObject("properties")
                    .entrySet()
                    .forEach(property -> properties.put(property.getKey(), element(property.getValue())));
        }
        return properties;
    }

    private static JsonSchemaElement element(JsonElement any) {
        JsonObject schema = any.isJsonObject() ? any.getAsJsonObject() : new JsonObject();
        String description = text(schema, "description").orElse("");
        if (schema.has("enum")) {
            return JsonEnumSchema.builder()
                    .enumValues(texts(schema, "enum"))
                    .description(description)
                    .build();
        }
        return switch (text(schema, "type").orElse("")) {
            case "object" -> object(schema);
            case "array" ->
                JsonArraySchema.builder()
                        .items(element(schema.has("items") ? schema.get("items") : new JsonObject()))
                        .description(description)
                        .build();
            case "integer" ->
                JsonIntegerSchema.builder().description(description).build();
            case "number" -> JsonNumberSchema.builder().description(description).build();
            case "boolean" ->
                JsonBooleanSchema.builder().description(description).build();
            default -> JsonStringSchema.builder().description(description).build();
        };
    }

    private static Optional<String> text(JsonObject schema, String key) {
        return Optional.ofNullable(schema.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    private static List<String> texts(JsonObject schema, String key) {
        List<String> texts = new ArrayList<>();
        if (schema.has(key)) {
            schema.getAsJsonArray(key)
                    .forEach(each -> texts.add(each.isJsonPrimitive() ? each.getAsString() : each.toString()));
        }
        return List.copyOf(texts);
    }
}
