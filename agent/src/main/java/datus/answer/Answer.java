package datus.answer;

import datus.data.QueryResult;
import datus.data.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a question. */
public sealed interface Answer {

    /** Makes something of each kind of answer; a new kind breaks every reader at compile time. */
    interface Reader<T> {
        T answered(Answered answer);

        T told(Told answer);

        T drafted(Drafted answer);

        T planned(Planned answer);

        T clarify(Clarify answer);

        T declined(Declined answer);
    }

    /** Has the reader read it. */
    <T> T readBy(Reader<T> reader);

    /** The same with further evidence before its own, if it is of a kind that has any. */
    default Answer supportedBy(List<Evidence> further) {
        return this;
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * It was understood, and ran.
     *
     * @param restatement what was computed: in words made from the SQL, or a model's words about it, as Markdown
     * @param evidence what each part of the question was taken for
     * @param through the last day that the data has, by the primary time of what was asked about
     */
    record Answered(
            Sql sql,
            QueryResult result,
            String restatement,
            List<Evidence> evidence,
            Trust trust,
            Optional<LocalDate> through)
            implements Answer {
        public Answered {
            evidence = List.copyOf(evidence);
        }

        public Badge badge() {
            return trust.badge();
        }

        @Override
        public Answered supportedBy(List<Evidence> further) {
            return new Answered(sql, result, restatement, joined(further, evidence), trust, through);
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.answered(this);
        }
    }

    /** It has two or three meanings that differ in one named element. */
    record Clarify(String why, List<Choice> choices) implements Answer {
        public Clarify {
            choices = List.copyOf(choices);
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.clarify(this);
        }
    }

    /**
     * It was not understood.
     *
     * @param words of the question, those without a meaning here
     * @param nearest the nearest known names
     * @param why a sentence for the person, the words in it
     */
    record Declined(List<String> words, List<String> nearest, String why) implements Answer {
        public Declined {
            words = List.copyOf(words);
            nearest = List.copyOf(nearest);
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.declined(this);
        }
    }

    /** Words that need no SQL of their own, as Markdown. */
    record Told(String text, List<Evidence> evidence) implements Answer {
        public Told {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Told supportedBy(List<Evidence> further) {
            return new Told(text, joined(further, evidence));
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.told(this);
        }
    }

    /** SQL that was asked for and did not run; {@code restatement} says what it computes. */
    record Drafted(Sql sql, String restatement, List<Evidence> evidence) implements Answer {
        public Drafted {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Drafted supportedBy(List<Evidence> further) {
            return new Drafted(sql, restatement, joined(further, evidence));
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.drafted(this);
        }
    }

    /** What would be done, step by step, for a person to edit and run. */
    record Planned(List<String> steps) implements Answer {
        public Planned {
            steps = List.copyOf(steps);
        }

        @Override
        public <T> T readBy(Reader<T> reader) {
            return reader.planned(this);
        }
    }

    /** A part of a question and what it was taken for, as in "1995": o_orderdate 1995-01-01 to 1995-12-31; without words a remark about all of it. */
    record Evidence(String words, String takenFor) {}

    /** One meaning: what differs, and the question to ask for it. */
    record Choice(String difference, String question) {}

    /**
     * How sure an answer is: the approved SQL unchanged, or with other values; from a defined metric, composed here, or written by a language
     * model; the last two are not yet verified.
     */
    enum Badge {
        VERIFIED("verified"),
        PATTERN("verified pattern"),
        METRIC("from a metric"),
        COMPOSED("composed · not yet verified"),
        WRITTEN("written by a model · not yet verified");

        private final String words;

        Badge(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }
}
