package datus.bench;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A made-up catalogue: tables, their columns, metrics and questions, over words as unevenly common as in real text. */
record Corpus(int entries) {
    static final int SCOPES = 20;

    private static final int GROUP = 10;
    private static final int OWN = 30_000;
    private static final String[] SYLLABLES =
            "ka vor len tis mar do pel ra sun qui bo nex ter al wim fo gar zu hin cre".split(" ");
    private static final String[] NOUNS = ("order customer invoice payment shipment product account supplier employee contract"
                    + " policy claim ticket session visit campaign subscription refund warehouse store region branch vehicle trip"
                    + " driver sensor reading device event message project task department budget asset loan deposit transfer trade"
                    + " position portfolio fund quote premium agent patient appointment doctor treatment prescription student course"
                    + " enrollment teacher exam flight booking passenger airport crew hotel room guest review rating recipe"
                    + " ingredient parcel route depot container vessel port mine well turbine meter outage tariff household tenant"
                    + " lease building apartment auction bid listing seller buyer coupon basket checkout wishlist return")
            .split(" ");
    private static final String[] QUALITIES = ("daily monthly gross net average total active closed pending late early first last"
                    + " current previous planned actual estimated regional national foreign domestic internal external premium"
                    + " standard basic verified rejected open archived online offline wholesale retail seasonal recurring canceled"
                    + " expired unpaid overdue partial duplicate manual automatic")
            .split(" ");
    private static final String[] MEASURES = ("amount count price cost margin duration weight distance temperature balance rate"
                    + " score quantity discount tax fee volume share growth age delay speed height length capacity usage revenue"
                    + " profit loss exposure")
            .split(" ");

    /** Of every ten entries one is a table, one a question, one a metric; the others are the table's columns. */
    Entry entry(int number) {
        Words words = new Words(new Random(number / GROUP));
        String table = words.noun() + "_" + words.noun() + "_" + number / GROUP;
        Words own = new Words(new Random(number * 31L + 7));
        String scope = scope((int) ((long) number * SCOPES / entries));
        Entry entry =
                switch (number % GROUP) {
                    case 0 -> entry("table", scope, "main." + table, own.table(), "");
                    case 1 -> entry("example", scope, "q" + number, own.question(), "SELECT sum(x) FROM " + table);
                    case 2 -> entry("metric", scope, own.quality() + "_" + own.measure() + number, own.column(), "");
                    default -> entry("column", scope, "main." + table + "." + own.measure() + number, own.column(), "");
                };
        return entry.touching(List.of("main." + table), List.of());
    }

    static String scope(int number) {
        return "warehouse_" + number;
    }

    static String question(int number) {
        return new Words(new Random(-1L - number)).question();
    }

    private static Entry entry(String kind, String scope, String name, String text, String content) {
        Provenance found = new Provenance("database", "", "", Instant.EPOCH);
        return Entry.proposed(new EntryId(kind, scope, name), text, content, found);
    }

    /** Sentences of words of which the n-th is as common as 1 / n. */
    private record Words(Random random) {

        String table() {
            return "One row per " + quality() + " " + noun() + " of a " + noun() + ", with its " + measure() + " and "
                    + measure() + ", loaded " + quality() + " from the " + noun() + " system";
        }

        String column() {
            return "The " + quality() + " " + measure() + " of the " + noun() + ", per " + noun() + " and " + quality() + " "
                    + noun();
        }

        String question() {
            return "What is the " + quality() + " " + measure() + " of each " + noun() + " with a " + quality() + " " + noun()
                    + " in " + (2010 + random.nextInt(16)) + "?";
        }

        /** One that everybody uses, or one of the many that only one house knows. */
        String noun() {
            return random.nextBoolean() ? of(NOUNS) : own((int) Math.pow(OWN, random.nextDouble()));
        }

        private static String own(int number) {
            StringBuilder word = new StringBuilder();
            for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
                word.append(SYLLABLES[rest % SYLLABLES.length]);
            }
            return word.toString();
        }

        String quality() {
            return of(QUALITIES);
        }

        String measure() {
            return of(MEASURES);
        }

        private String of(String[] words) {
            double place = Math.pow(words.length + 1, random.nextDouble()) - 1;
            return words[(int) Math.min(words.length - 1, place)];
        }
    }
}
