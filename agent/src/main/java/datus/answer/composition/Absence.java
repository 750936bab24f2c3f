package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table that must not be there, and what they would fulfil. */
record Absence(Table table, List<Condition> inner) {
    static Absence of(Table table) {
        return new Absence(table, new ArrayList<>());
    }

    Absence copy() {
        return new Absence(table, new ArrayList<>(inner));
    }
}
