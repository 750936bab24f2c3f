package datus.kernel;

import datus.kernel.MagicSpec.Body;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes the line of a magic: its name, or what stands behind it. */
final class MagicCompletion {
    private final MagicRegistry magics;
    private final Language language;
    private final String code;
    private final Cell.Invocation invocation;
    private final int nameEnd;

    MagicCompletion(MagicRegistry magics, Language language, String code, Cell.Invocation invocation) {
        this.magics = magics;
        this.language = language;
        this.code = code;
        this.invocation = invocation;
        this.nameEnd = invocation.start()
                + invocation.prefix().length()
                + invocation.name().length();
    }

    Completion at(int cursor) {
        if (cursor <= nameEnd) {
            int nameStart = Math.min(cursor, nameEnd - invocation.name().length());
            String typed = code.substring(nameStart, cursor);
            return names(magics, invocation.prefix(), typed, invocation.start(), nameEnd);
        }
        return arguments(cursor).map(ArgumentCompletion::find).orElse(Completion.none(cursor));
    }

    /** Describes what is under the cursor, where the line ends in text of a language. */
    Optional<DisplayData> inspect(int cursor, int detail) {
        return cursor <= nameEnd
                ? Optional.empty()
                : arguments(cursor).flatMap(ArgumentCompletion::text).flatMap(text -> text.inspect(cursor, detail));
    }

    private Optional<ArgumentCompletion> arguments(int cursor) {
        return magics.find(invocation.name(), invocation.prefix())
                .map(magic -> new ArgumentCompletion(magic, language, code, nameEnd, cursor));
    }

    /** The names that begin as typed; {@code %%} offers only magics that take a body. */
    static Completion names(MagicRegistry magics, String prefix, String typed, int start, int end) {
        List<Completion.Item> items = new ArrayList<>();
        magics.named(prefix).forEach((name, magic) -> {
            boolean fits = !prefix.equals("%%") || magic.spec().body() != Body.NONE;
            if (fits && name.startsWith(typed)) {
                items.add(
                        new Completion.Item(prefix + name, "magic", magic.spec().summary()));
            }
        });
        return new Completion(start, end, items);
    }
}
