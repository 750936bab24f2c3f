package datus.context.files;

import datus.context.Changes.RunStep;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Run;
import java.util.List;

/** A run of many steps, each durable when its call returns; one that was killed goes on behind its last step. */
public interface LongRun {

    Run run();

    /** The steps that are done, of this process or of one before it. */
    List<RunStep> done();

    /**
     * Saves what some steps brought, and that they are done. Entries of kinds with a folder go to files, but for SQL that merely ran
     * ({@link datus.context.State#RAN}): that is an observation, and stays a row; and so does a generated proposal.
     *
     * @param entries to add or to put in place of those with the same id
     */
    void step(List<RunStep> steps, List<Entry> entries, List<EntryId> removals);

    Run finish();
}
