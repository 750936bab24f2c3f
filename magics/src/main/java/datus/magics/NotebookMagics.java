package datus.magics;

import datus.kernel.MagicSpec;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All magics of the notebook, as ServiceLoader finds them, by name. */
final class NotebookMagics {
    private NotebookMagics() {}

    static List<NotebookMagic> load() {
        return ServiceLoader.load(NotebookMagic.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(
                        (NotebookMagic magic) -> magic.spec().name()))
                .toList();
    }

    static List<MagicSpec> specs() {
        return load().stream().map(NotebookMagic::spec).toList();
    }
}
