package datus.answer.engine;

import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what something was taken for as people would, so that a question with it in place of the open word has one meaning. */
record Sayings(Schema schema) {

    /** As in "customer name" for {@code customers.name}; what names no column stays as it is. */
    String of(String takenFor) {
        return columns().stream()
                .filter(column -> takenFor.startsWith(column.exact()))
                .max(Comparator.comparingInt(column -> column.exact().length()))
                .map(column -> column.said() + takenFor.substring(column.exact().length()))
                .orElse(takenFor);
    }

    private record Column(String exact, String said) {}

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Table table : schema.tables()) {
            for (Field field : table.fields()) {
                columns.add(new Column(table.name() + "." + field.name(), said(table, field)));
            }
        }
        return columns;
    }

    private static String said(Table table, Field field) {
        boolean named = field.stems().stream().anyMatch(table.stems()::contains);
        return named ? field.spoken() : table.spoken() + " " + field.spoken();
    }
}
