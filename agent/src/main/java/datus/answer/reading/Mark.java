package datus.answer.reading;

import datus.answer.language.Cue;
import datus.answer.language.Period;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.answer.schema.Table;
import datus.answer.schema.Value;
import java.math.BigDecimal;

/** What a phrase is taken for. */
public sealed interface Mark {
    void tell(Listener listener);

    /** Told of each mark of a question in order. */
    interface Listener {
        void cue(Cued mark);

        void amount(Amount mark);

        void dated(Dated mark);

        void literal(Literal mark);

        void table(ToTable mark);

        void field(ToField mark);

        void value(ToValue mark);

        void measure(ToMeasure mark);
    }

    /** A word of the general lexicon. */
    record Cued(Cue cue) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.cue(this);
        }
    }

    /** A number. */
    record Amount(BigDecimal number) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.amount(this);
        }
    }

    /** A stretch of days. */
    record Dated(Period period) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.dated(this);
        }
    }

    /** A quoted text, or the value that a parameter stands for; {@code parameter} is its name, or empty. */
    record Literal(Object value, String parameter) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.literal(this);
        }
    }

    /** The rows of a table. */
    record ToTable(Table table) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.table(this);
        }
    }

    /** A column. */
    record ToField(Field field) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.field(this);
        }
    }

    /** A value that a column holds; {@code parameter} is the name of the parameter it came from, or empty. */
    record ToValue(Value value, String parameter) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.value(this);
        }
    }

    /** A business measure. */
    record ToMeasure(Measure measure) implements Mark {
        @Override
        public void tell(Listener listener) {
            listener.measure(this);
        }
    }
}
