package datus.context;

import datus.error.DatusException;
import datus.error.NearestName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** All kinds of entries that there are, by name. */
public record ContextKinds(List<ContextKind> kinds) {
    public ContextKinds {
        kinds = kinds.stream().sorted(Comparator.comparing(ContextKind::name)).toList();
    }

    /** Those that {@link ServiceLoader} finds. */
    public static ContextKinds installed() {
        return new ContextKinds(ServiceLoader.load(ContextKind.class, ContextKinds.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * The kind of that name.
     *
     * @throws DatusException naming the nearest if there is none
     */
    public ContextKind kind(String name) {
        List<String> names = kinds.stream().map(ContextKind::name).toList();
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no kind of entry called \"" + name + "\".",
                        NearestName.hint(name, names, "Kinds: " + String.join(", ", names) + ".")));
    }

    /** The folders that kinds keep their files in, each once, though several kinds may stand in one. */
    public List<ContextFolder> folders() {
        Map<String, ContextFolder> folders = new LinkedHashMap<>();
        kinds.stream().flatMap(kind -> kind.folder().stream()).forEach(each -> folders.putIfAbsent(each.name(), each));
        return List.copyOf(folders.values());
    }

    /** The folder that a file is one of, by its path relative to the root. */
    public Optional<ContextFolder> folderOf(String path) {
        return folders().stream()
                .filter(folder -> path.startsWith(folder.name() + "/")
                        && folder.extensions().stream().anyMatch(path::endsWith))
                .findFirst();
    }
}
