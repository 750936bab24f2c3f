package datus.generation;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;

/** What was generated when a draft was saved, by the path of its file: the base on which a later one is merged. */
@AutoService(ContextKind.class)
public final class DraftKind implements ContextKind {
    static final String KIND = "draft";

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
