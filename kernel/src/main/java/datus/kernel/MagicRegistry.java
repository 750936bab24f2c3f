package datus.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The magics that cells can name, each by its own name and its aliases. */
public final class MagicRegistry {
    private final Map<String, Magic> byName = new TreeMap<>();
    private final Map<String, Magic> byAlias = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two magics share a name or an alias */
    public MagicRegistry(Iterable<Magic> magics) {
        for (Magic magic : magics) {
            register(byName, magic.spec().name(), magic);
            register(byAlias, "%" + magic.spec().name(), magic);
            magic.spec().aliases().forEach(alias -> register(byAlias, alias, magic));
        }
    }

    private static void register(Map<String, Magic> names, String name, Magic magic) {
        if (names.putIfAbsent(name.toLowerCase(Locale.ROOT), magic) != null) {
            throw new IllegalArgumentException("Two magics are called " + name + ".");
        }
    }

    /**
     * The magic behind a name as typed, whatever its case.
     *
     * @param prefix what stands before the name: {@code %}, {@code %%} and {@code /} reach every magic, others only an alias
     */
    public Optional<Magic> find(String name, String prefix) {
        String known = (isUniversal(prefix) ? "%" : prefix) + name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byAlias.get(known));
    }

    static boolean isUniversal(String prefix) {
        return prefix.equals("%") || prefix.equals("%%") || prefix.equals("/");
    }

    /** The name or alias, with its prefix, that a mistyped one most likely meant. */
    public Optional<String> nearest(String name) {
        return NearestWord.of("%" + name, byAlias.keySet());
    }

    /** All magics by name, in the order of the alphabet. */
    public Collection<Magic> all() {
        return List.copyOf(byName.values());
    }

    /** The names that can stand behind a prefix. */
    Map<String, Magic> named(String prefix) {
        if (isUniversal(prefix)) {
            return Collections.unmodifiableMap(byName);
        }
        Map<String, Magic> aliases = new TreeMap<>();
        byAlias.forEach((alias, magic) -> {
            if (alias.startsWith(prefix)) {
                aliases.put(alias.substring(prefix.length()), magic);
            }
        });
        return aliases;
    }
}
