package datus.generation.semantic;

import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.Dialect;
import datus.data.TableName;
import datus.generation.profile.Key;
import datus.generation.profile.Reference;
import datus.semantic.SemanticModel.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proposes a model's entities: its key, called after the table, and its references, called after the table they name, so that
 * models join. Where several references name one table, only the plainly named one joins; the others are called by their role.
 */
final class EntityDrafter {
    private final TableFacts facts;
    private final Schema schema;
    private final List<Reason> reasons;
    private final TakenNames names;
    private final List<Entity> entities = new ArrayList<>();

    EntityDrafter(TableFacts facts, Schema schema, TakenNames names, List<Reason> reasons) {
        this.facts = facts;
        this.schema = schema;
        this.names = names;
        this.reasons = reasons;
    }

    List<Entity> draft() {
        facts.keys().primary().ifPresent(this::primary);
        if (facts.keys().primary().isEmpty()) {
            reasons.add(new Reason(
                    facts.entityName(), "has no primary entity: nothing that looks like a key tells its rows apart"));
        }
        facts.keys().references().stream()
                .sorted(Comparator.comparing(reference -> !isPlain(reference)))
                .forEach(this::reference);
        return entities;
    }

    private void primary(Key key) {
        String name = names.take(facts.entityName());
        entities.add(new Entity(name, Entity.Type.PRIMARY, expr(key.columns()), ""));
        reasons.add(new Reason(name, "is the primary entity (" + written(key.columns()) + "): " + key.reason()));
    }

    private void reference(Reference reference) {
        boolean unique = facts.keys()
                .primary()
                .filter(key -> key.columns().equals(reference.columns()))
                .isPresent();
        String target = entityName(reference.to());
        boolean joins = unique || isPlain(reference) || isOnly(reference);
        String name = joins ? names.take(target, role(reference)) : names.take(role(reference), target);
        Entity.Type type = unique ? Entity.Type.UNIQUE : Entity.Type.FOREIGN;
        entities.add(new Entity(name, type, expr(reference.columns()), ""));
        String role = name.equals(target)
                ? ""
                : "; it is called by its role, for another column or the table itself is called " + target;
        reasons.add(new Reason(
                name,
                "is a " + (unique ? "unique" : "foreign") + " entity (" + written(reference.columns()) + "): "
                        + reference.reason() + role));
    }

    /** Whether its column is called as the key it names, and no more. */
    private boolean isPlain(Reference reference) {
        return !isOwn(reference)
                && (!reference.isSingle()
                        || role(reference).equals(entityName(reference.to()))
                        || sameStems(reference));
    }

    private boolean sameStems(Reference reference) {
        return !reference.toColumns().isEmpty()
                && table(reference.to())
                        .flatMap(target -> target.field(reference.toColumns().get(0)))
                        .map(Field::stems)
                        .equals(facts.table().field(reference.columns().get(0)).map(Field::stems));
    }

    private boolean isOnly(Reference reference) {
        return !isOwn(reference)
                && facts.keys().references().stream()
                                .filter(other -> other.to().equals(reference.to()))
                                .count()
                        == 1;
    }

    private boolean isOwn(Reference reference) {
        return reference.to().equals(facts.table().name());
    }

    /** What a reference's columns say of it, without the word for key: home_team of home_team_id. */
    private String role(Reference reference) {
        if (!reference.isSingle()) {
            return entityName(reference.to()) + "_by_" + String.join("_", reference.columns());
        }
        Optional<Field> field = facts.table().field(reference.columns().get(0));
        List<String> words = field.map(Field::words).orElse(reference.columns());
        boolean key = field.filter(Field::isKeyLike).isPresent() && words.size() > 1;
        return String.join("_", key ? words.subList(0, words.size() - 1) : words);
    }

    private String entityName(TableName table) {
        return table(table).map(found -> String.join("_", found.words())).orElseGet(() -> table.table()
                .toLowerCase(Locale.ROOT));
    }

    private Optional<Table> table(TableName name) {
        return schema.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    /** A column, or several as one text. */
    private String expr(List<String> columns) {
        Dialect dialect = schema.dialect();
        return columns.stream().map(dialect::quote).collect(Collectors.joining(" || '-' || "));
    }

    private static String written(List<String> columns) {
        return String.join(", ", columns);
    }
}
