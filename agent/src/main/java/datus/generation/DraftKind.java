package datus.generation;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.EntryId;

/** What was generated when a draft was saved, by the path of its file: the base on which a later one is merged. */
@AutoService(ContextKind.class)
public final class DraftKind implements ContextKind {
    private static final String KIND = "draft";

    /** What is kept of the file of that path, if something was generated into it. */
    public static EntryId id(String path) {
        return new EntryId(KIND, "", path);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String title() {
        return "generated text";
    }

    @Override
    public boolean isBrowsed() {
        return false;
    }
}
