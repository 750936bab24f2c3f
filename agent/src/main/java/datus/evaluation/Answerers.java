package datus.evaluation;

import datus.answer.Answerer;
import datus.answer.Lore;
import datus.data.DataSession;
import datus.data.Scope;
import datus.workspace.CalendarConfig;
import java.util.function.Function;

/** Makes whoever is asked, anew for each database. */
@FunctionalInterface
public interface Answerers {

    /**
     * One over this data.
     *
     * @param lores what is known with the question being asked; it may be another with each question
     */
    Answerer over(DataSession data, CalendarConfig calendar, Function<Scope, Lore> lores);
}
