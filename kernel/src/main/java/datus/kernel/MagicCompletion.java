package datus.kernel;

import datus.kernel.MagicSpec.Body;
import java.util.ArrayList;
import java.util.List;

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
        return magics.find(invocation.name(), invocation.prefix())
                .map(magic -> new ArgumentCompletion(magic, language, code, nameEnd, cursor).find())
                .orElse(Completion.none(cursor));
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
