package datus.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.answer.AgentEvent.Called;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.HeardEvents;
import datus.answer.Question;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.message.Share;
import datus.model.TestMeaning;
import datus.tool.TodoList;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.workspace.AgentConfig.Profile;
import datus.workspace.DatusConfig;
import datus.workspace.McpServerConfig;
import datus.workspace.McpServerConfig.Local;
import datus.workspace.McpServerConfig.Remote;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpToolsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("WIKI", "Bearer t0ken");

    private final HeardEvents heard = new HeardEvents();
    private Control control = Control.unlimited();

    @TempDir
    private Path folder;

    private final List<McpTools> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(McpTools::close);
    }

    @Test
    void offersOnlyTheToolsThatTheConfigurationNames() {
        List<Tool> offered = tools(List.of(local("files", "echo", "ecko"))).tools(asking());
        assertThat(offered).extracting(tool -> tool.spec().name()).containsExactly("files_echo");
        assertThat(offered.get(0).schema().description()).isEqualTo("Does echo.");
        assertThat(offered.get(0).schema().parameters())
                .isEqualTo(JsonParser.parseString("{type: object, properties: {text: {type: string, enum: [a, b]}}}"));
        assertThat(told()).singleElement().asString().contains("files has no tool \"ecko\". Did you mean echo?");
    }

    @Test
    void passesArgumentsAsJsonAndTakesTheAnswerForResults() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("text", "Größe 大小");
        arguments.addProperty("count", 5);
        ToolResult result = run(only(local("files", "echo")), arguments);
        assertThat(result.failed()).isFalse();
        assertThat(result.text().seenWith(Share.RESULTS))
                .startsWith("<data source=\"files_echo\">")
                .contains("text=Größe 大小", "count=5")
                .doesNotContain("5.0");
        assertThat(result.text().seenWith(Share.SAMPLES)).doesNotContain("Größe");
    }

    @Test
    void givesAServerTheVariablesOfItsConfigurationAndNoOther() {
        Tool variable =
                only(new Local("files", List.of("variable"), TestServer.command(), Map.of("KEY", "${env:WIKI}")));
        assertThat(text(run(variable, argument("KEY")))).contains("Bearer t0ken");
        assertThat(text(run(variable, argument("WIKI")))).contains("null");
    }

    @Test
    void tellsAModelOfAFailureWithoutItsDataUnlessResultsAreShared() {
        ToolResult failed = run(only(local("files", "fail")), argument("a"));
        assertThat(failed.failed()).isTrue();
        assertThat(failed.said()).isEqualTo("failed: row 7 is Ada's");
        assertThat(failed.text().seenWith(Share.SCHEMA)).contains("It failed").doesNotContain("Ada");
    }

    @Test
    void noticesAServerThatEndsAndStartsItAgain() {
        List<Tool> offered = tools(List.of(local("files", "crash", "process"))).tools(asking());
        Tool crash = named(offered, "files_crash");
        Tool process = named(offered, "files_process");
        String before = text(run(process, argument("a")));
        assertThatThrownBy(() -> run(crash, argument("a")))
                .isInstanceOf(DatusException.class)
                .hasMessageStartingWith("files ended with code 7.");
        assertThat(text(run(process, argument("a")))).isNotEqualTo(before);
    }

    @Test
    void stopsACallThatThePersonStops() throws InterruptedException {
        Tool hang = only(local("files", "hang"));
        Thread answering = Thread.currentThread();
        Thread person = new Thread(() -> {
            while (answering.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            control.cancel();
        });
        person.start();
        assertThatThrownBy(() -> run(hang, argument("a"))).hasMessage("Stopped.");
        person.join();
    }

    @Test
    void stopsACallAtTheDeadline() {
        Tool hang = only(local("files", "hang"));
        control = Control.within(Duration.ofMillis(50));
        assertThatThrownBy(() -> run(hang, argument("a"))).hasMessage("Stopped at the deadline.");
    }

    @Test
    void tellsOnceOfServersThatDoNotStartAndGoesOnWithTheOthers() {
        McpTools all = tools(List.of(
                new Local("gone", List.of("x"), List.of("no-such-program-here"), Map.of()),
                new Local("quits", List.of("x"), List.of("sh", "-c", "echo no key >&2; exit 3"), Map.of()),
                new Local("secret", List.of("x"), List.of("sh"), Map.of("KEY", "${env:UNSET}")),
                local("files", "echo")));
        assertThat(all.tools(asking())).hasSize(1);
        assertThat(told()).hasSize(3);
        assertThat(told().get(0)).contains("gone did not start", "no-such-program-here");
        assertThat(told().get(1)).contains("quits ended with code 3. It said: no key");
        assertThat(told().get(2)).contains("secret: KEY is ${env:UNSET}");
        assertThat(all.tools(asking())).hasSize(1);
        assertThat(told()).hasSize(3);
    }

    @Test
    void endsTheProcessesItStarted() throws Exception {
        Tool process = only(local("files", "process"));
        String pid = text(run(process, argument("a"))).replaceAll("\\D+", "");
        ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        close();
        assertThat(handle.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void asksBeforeADestructiveToolAndOffersItToNobodyWhoMayOnlyRead() {
        Tool wipe = only(local("files", "wipe"));
        assertThat(wipe.isOffered(session(Profile.READ_ONLY))).isFalse();
        assertThatThrownBy(() -> wipe.run(argument("all"), session(Profile.ASK)))
                .hasMessageContaining("Nobody can be asked here");
    }

    @Test
    void callsAServerOverHttpWithItsHeaders() throws IOException {
        try (HttpTestServer wiki = new HttpTestServer()) {
            Tool search = only(
                    new Remote("wiki", List.of("search"), wiki.uri("/mcp"), Map.of("Authorization", "${env:WIKI}")));
            assertThat(text(run(search, argument("a")))).contains("Größe 大小");
            assertThat(wiki.authorizations()).isNotEmpty().containsOnly("Bearer t0ken");
        }
    }

    @Test
    void fallsBackToServerSentEvents() throws IOException {
        try (HttpTestServer wiki = new HttpTestServer()) {
            Tool search = only(new Remote("wiki", List.of("search"), wiki.uri("/sse"), Map.of()));
            assertThat(text(run(search, argument("a")))).contains("Größe 大小");
        }
    }

    @Test
    void followsNoRedirectWithItsHeaders() throws IOException {
        try (HttpTestServer wiki = new HttpTestServer()) {
            assertThat(tools(List.of(new Remote(
                                    "wiki",
                                    List.of("search"),
                                    wiki.uri("/moved"),
                                    Map.of("Authorization", "${env:WIKI}"))))
                            .tools(asking()))
                    .isEmpty();
            assertThat(wiki.authorizations()).isEmpty();
        }
    }

    private static Local local(String name, String... allowed) {
        return new Local(name, List.of(allowed), TestServer.command(), Map.of());
    }

    private McpTools tools(List<McpServerConfig> servers) {
        McpTools tools = McpTools.of(workspace(servers), ENVIRONMENT);
        opened.add(tools);
        return tools;
    }

    private Workspace workspace(List<McpServerConfig> servers) {
        DatusConfig preset = DatusConfig.defaults();
        DatusConfig config = new DatusConfig(
                preset.datasources(),
                preset.defaultDatasource(),
                preset.calendar(),
                preset.limits(),
                preset.models(),
                preset.agent(),
                servers,
                preset.privateColumns());
        return new Workspace(folder, folder.resolve("state"), config, true);
    }

    private Tool only(McpServerConfig server) {
        List<Tool> offered = tools(List.of(server)).tools(asking());
        assertThat(told()).isEmpty();
        return offered.get(0);
    }

    private static Tool named(List<Tool> offered, String name) {
        return offered.stream()
                .filter(tool -> tool.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ToolArguments argument(String text) {
        JsonObject values = new JsonObject();
        values.addProperty("text", text);
        return new ToolArguments(values);
    }

    private ToolResult run(Tool tool, JsonObject arguments) {
        return run(tool, new ToolArguments(arguments));
    }

    private ToolResult run(Tool tool, ToolArguments arguments) {
        return tool.run(arguments, session(Profile.READ_ONLY));
    }

    private static String text(ToolResult result) {
        return result.text().seenWith(Share.RESULTS);
    }

    private Asking asking() {
        return Asking.within(Scope.all("shop"), control).heardBy(heard);
    }

    private List<String> told() {
        return heard.events().stream()
                .filter(Called.class::isInstance)
                .map(event -> ((Called) event).said())
                .toList();
    }

    private ToolSession session(Profile profile) {
        Workspace workspace = workspace(List.of());
        DataSession data = NotebookData.open(workspace, Map.of());
        WorkspaceContext context = WorkspaceContext.of(
                workspace, SqliteContextStore.open(workspace.state(), TestMeaning::model), "ana", Clock.systemUTC());
        Question question = new Question("what is new", LocalDate.of(2026, 11, 23), 1, Map.of());
        return new ToolSession(
                workspace,
                data,
                context,
                question,
                asking(),
                (asked, how) -> new Answer.Told("", List.of()),
                profile,
                new TodoList());
    }
}
