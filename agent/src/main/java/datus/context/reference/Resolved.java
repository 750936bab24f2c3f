package datus.context.reference;

import datus.context.Entry;
import datus.data.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Exactly what a reference means. */
public sealed interface Resolved {

    Reference reference();

    /** What it was taken for, in a few words. */
    String takenFor();

    /** A table of the datasource that is asked. */
    record Table(Reference reference, TableName name, String datasource) implements Resolved {
        @Override
        public String takenFor() {
            return name + " on " + datasource;
        }
    }

    /** A metric, or SQL that people keep. */
    record Item(Reference reference, Entry entry) implements Resolved {
        @Override
        public String takenFor() {
            return entry.id() + ", " + entry.state().name().toLowerCase(Locale.ROOT)
                    + entry.stale().map(why -> ", stale: " + why).orElse("");
        }
    }

    /** A data file of the workspace. */
    record DataFile(Reference reference, Path path) implements Resolved {
        @Override
        public String takenFor() {
            return "the file " + path;
        }
    }

    /**
     * A subject.
     *
     * @param entries all that is known of it
     */
    record Subject(Reference reference, String path, List<Entry> entries) implements Resolved {
        public Subject {
            entries = List.copyOf(entries);
        }

        @Override
        public String takenFor() {
            return path + ", " + entries.size() + (entries.size() == 1 ? " entry" : " entries");
        }
    }
}
