package datus.data.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.Token;

/**
 * What a part of a parsed statement is made of. Reads the fields of the parser's own objects: its visitors pass some of them by, and what is passed
 * by cannot be judged.
 */
final class ParsedParts {
    private static final String PARSER = "net.sf.jsqlparser.";

    private ParsedParts() {}

    /** The parts right below, and collections of them. */
    static List<Object> of(Object part) {
        List<Object> parts = new ArrayList<>();
        if (isParsed(part)) {
            for (Class<?> type = part.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    value(field, part).filter(ParsedParts::isPart).ifPresent(parts::add);
                }
            }
        }
        return parts;
    }

    private static Optional<Object> value(Field field, Object part) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return Optional.empty();
        }
        field.setAccessible(true);
        try {
            return Optional.ofNullable(field.get(part));
        } catch (IllegalAccessException e) {
            throw new Refusal("the guard cannot look into all of it");
        }
    }

    private static boolean isPart(Object value) {
        return value instanceof Collection<?> || isParsed(value);
    }

    private static boolean isParsed(Object value) {
        return value.getClass().getName().startsWith(PARSER)
                && !(value instanceof Node)
                && !(value instanceof Token)
                && !(value instanceof Enum<?>);
    }
}
