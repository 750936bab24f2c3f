package datus.agent;

import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.answer.Asking;
import datus.data.DataSession;
import datus.data.RowLookup;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;

/** Says of SQL that was only drafted whether it could run: the guard judges it, the engine binds it, and no row is read. */
record DraftCheck(DataSession data, Asking asking) {

    Drafted checked(Drafted draft) {
        try {
            String statement = draft.sql().text().replaceFirst("[;\\s]+$", "");
            new RowLookup(data, asking.scope())
                    .rows("SELECT * FROM (\n" + statement + "\n) AS draft LIMIT 0", asking.control());
            return draft;
        } catch (DatusException e) {
            asking.control().check();
            List<Evidence> evidence = new ArrayList<>(draft.evidence());
            evidence.add(new Evidence("the SQL", "what would not run: " + e.message()));
            return new Drafted(draft.sql(), draft.restatement(), evidence);
        }
    }
}
