package datus.agent.prompt;

import datus.answer.Asking;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.Entry;
import datus.context.files.WorkspaceContext;
import datus.context.reference.ReferenceResolver;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.TableInfo;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.context.EntryText;
import datus.tool.context.KnownEntries;
import datus.tool.context.Sharing;
import datus.tool.data.TableText;
import datus.workspace.CalendarConfig;
import datus.workspace.Workspace;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what a model is told. Confined to the execute thread. */
public final class PromptWriter {
    /** In characters: four are a token, so that a small model's window is filled to a quarter. */
    private static final long LONGEST = 28_000;

    private static final int LONGEST_ENTRY = 2_000;

    private final Workspace workspace;
    private final DataSession data;
    private final WorkspaceContext context;
    private final EntryText form;

    public PromptWriter(Workspace workspace, DataSession data, WorkspaceContext context) {
        this.workspace = workspace;
        this.data = data;
        this.context = context;
        this.form = new EntryText(new Sharing(workspace.config().privateColumns()), LONGEST_ENTRY);
    }

    /** What stands before everything. */
    public SharedText instructions(Asking asking) {
        return Instructions.of(datasource(asking).dialect());
    }

    /**
     * What stands with a question.
     *
     * @param window tokens that the model can hold
     * @throws datus.error.DatusException if it refers to something that is not there, with the nearest
     */
    public Surroundings around(Question question, Asking asking, long window) {
        int room = (int) Math.min(LONGEST, window);
        Datasource asked = datasource(asking);
        context.check(asked);
        ReferenceResolver resolver = new ReferenceResolver(context, asked.catalog(), asking.scope(), workspace.root());
        List<Resolved> meant = References.in(question.text()).list().stream()
                .map(resolver::resolve)
                .toList();
        Retrieval found = Retrieval.of(question.text(), meant, new KnownEntries(context, asking.scope()));
        List<TableInfo> tables = asked.catalog().tables(asking.scope());
        String listed = new TablesText(
                        new TableText(workspace.config().privateColumns()), tables, found.tables(), room * 4 / 7)
                .text();
        List<Entry> told = new ArrayList<>();
        SharedText text = SharedText.schema(date(question) + place(asked, asking) + references(meant))
                .and(Share.SCHEMA, Delimited.of("tables of " + asked.name(), listed) + "\n")
                .and(entries(found.entries(), told, room * 3 / 7))
                .and(Share.SCHEMA, wish(asking.wish().form()));
        return new Surroundings(text, told);
    }

    private Datasource datasource(Asking asking) {
        return data.datasources().get(asking.scope().datasource());
    }

    private String date(Question question) {
        CalendarConfig calendar = workspace.config().calendar();
        return "Today is " + question.asOf() + ", "
                + question.asOf().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ", in the time zone " + calendar.timeZone().getId() + "; weeks start on "
                + calendar.weekStarts().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", fiscal years in "
                + calendar.fiscalYearStarts().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ".\n";
    }

    private static String place(Datasource asked, Asking asking) {
        String part = asking.scope().tables().isEmpty() ? "" : " Only these tables may be used.";
        return "The datasource is " + asked.label() + "." + part + "\n";
    }

    private static String references(List<Resolved> meant) {
        StringBuilder lines = new StringBuilder();
        meant.forEach(each -> lines.append(each.reference())
                .append(" in the question means ")
                .append(each.takenFor())
                .append(".\n"));
        return lines.toString();
    }

    /** As many as there is room for; {@code told} gets those. */
    private SharedText entries(List<Entry> known, List<Entry> told, int most) {
        SharedText text = SharedText.empty();
        int length = 0;
        for (Entry entry : known) {
            Optional<SharedText> said = form.of(entry);
            length += said.map(each -> each.seenWith(Share.RESULTS).length()).orElse(0);
            if (said.isPresent() && length <= most) {
                text = text.and(said.get());
                told.add(entry);
            }
        }
        return text;
    }

    private static String wish(Wish.Form form) {
        return switch (form) {
            case RESULT -> "";
            case SQL ->
                "The person wants the SQL only: nothing runs. Say in a sentence what it computes, and write it as one block of ```sql.\n";
            case PLAN ->
                "The person wants a plan only: nothing runs. Write it as a numbered list, each step one line that can be asked by"
                        + " itself, and nothing behind the list.\n";
        };
    }
}
