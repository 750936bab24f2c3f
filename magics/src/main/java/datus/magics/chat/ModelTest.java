package datus.magics.chat;

import datus.frames.Block;
import datus.magics.NotebookSession;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import java.time.Duration;

/** Tries a language model with the least request there is, which holds nothing of the workspace. */
record ModelTest(SideQuestion side, NotebookSession session) {

    Block of(LanguageModel model) {
        ModelFacts facts = model.facts();
        long began = System.nanoTime();
        String said = side.asked(asking -> session.assistant().tried(model, asking));
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return Block.paragraph(facts.name() + " on " + facts.host() + " answered in " + millis + " ms: " + said);
    }
}
