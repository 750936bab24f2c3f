package datus.data.guard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node of the syntax tree that {@code json_serialize_sql} gives, and what its members mean. */
record SyntaxNode(JsonObject json) {

    /** An expression, as DuckDB calls it by a class; all other nodes have a type only. */
    boolean isExpression() {
        return json.has("class");
    }

    /** An expression's class, another node's type; empty for what only groups others. */
    String kind() {
        return text(isExpression() ? "class" : "type");
    }

    /** A member that is text, or empty. */
    String text(String member) {
        JsonElement value = json.get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    Set<Map.Entry<String, JsonElement>> members() {
        return json.entrySet();
    }

    Optional<JsonElement> member(String name) {
        return Optional.ofNullable(json.get(name));
    }

    /** The node below a member, if it is one. */
    Optional<SyntaxNode> child(String name) {
        return member(name).filter(JsonElement::isJsonObject).map(value -> new SyntaxNode(value.getAsJsonObject()));
    }

    /** The nodes in a member that is a list. */
    List<SyntaxNode> children(String name) {
        List<SyntaxNode> nodes = new ArrayList<>();
        member(name).filter(JsonElement::isJsonArray).ifPresent(list -> list.getAsJsonArray()
                .forEach(each -> nodes.add(new SyntaxNode(each.getAsJsonObject()))));
        return nodes;
    }

    /** The texts in a member that is a list. */
    List<String> texts(String name) {
        JsonArray list = member(name)
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new);
        return list.asList().stream().map(JsonElement::getAsString).toList();
    }

    /** The parts of a table's or function's name, as written but for the quotes; empty without a name. */
    List<String> path() {
        return child("qualified_name").map(name -> name.texts("path")).orElse(List.of());
    }

    /** The common table expressions that a query begins with, in their order. */
    List<SyntaxNode> ownTables() {
        return child("cte_map").map(map -> map.children("map")).orElse(List.of());
    }

    /** What a constant says if it is a string. */
    Optional<String> string() {
        return child("literal")
                .filter(literal ->
                        kind().equals("CONSTANT") && literal.text("kind").equals("STRING"))
                .map(literal -> literal.text("text"));
    }
}
