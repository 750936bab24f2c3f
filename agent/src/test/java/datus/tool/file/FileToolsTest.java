package datus.tool.file;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Approval;
import datus.message.Share;
import datus.tool.ToolContract;
import datus.workspace.AgentConfig.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileToolsTest extends ToolContract {
    private Path outside = Path.of("");

    @Override
    protected Map<String, List<String>> calls() {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        calls.put("read_file", List.of(path("notes/plan.md"), path("rows.csv"), path(".env"), path("own.duckdb")));
        calls.put("glob", List.of("{\"pattern\": \"**/*\"}"));
        calls.put("grep", List.of("{\"pattern\": \"canary|secret|plan\"}", "{\"pattern\": \"(\"}"));
        calls.put("write_file", List.of("{\"path\": \"notes/new.md\", \"content\": \"x\"}"));
        return calls;
    }

    private static String path(String path) {
        return "{\"path\": \"" + path + "\"}";
    }

    @BeforeAll
    void write(@TempDir Path elsewhere) throws IOException {
        outside = elsewhere;
        workspace.write("notes/plan.md", "# Plan\nfirst\nsecond password = 'geheim'\n");
        workspace.write("rows.csv", "name,email\nCANARY,SECRET-x\n");
        workspace.write(".env", "PASSWORD=SECRET-env\n");
        workspace.write("keys/server.pem", "SECRET-pem\n");
        workspace.write("db-password.txt", "SECRET-txt\n");
        workspace.write(".git/config", "SECRET-git\n");
        Files.writeString(outside.resolve("passwd"), "SECRET-outside");
        Files.createSymbolicLink(workspace.path("link.md"), outside.resolve("passwd"));
        Files.createSymbolicLink(workspace.path("linked"), outside);
        Files.createSymbolicLink(workspace.path("env.md"), workspace.path(".env"));
    }

    private String seen(String tool, String arguments, Share share) {
        return workspace.run(tool, arguments, workspace.session()).text().seenWith(share);
    }

    @Test
    void lines_of_a_file_are_read_as_data_with_secrets_hidden() {
        assertThat(seen("read_file", "{\"path\": \"notes/plan.md\", \"offset\": 2, \"limit\": 2}", Share.SCHEMA))
                .isEqualTo(
                        "<data source=\"notes/plan.md, lines 2 to 3 of 3\">\nfirst\nsecond password = '***'\n</data>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                "./.env",
                "notes/../.env",
                ".git/config",
                ".datus/notebook/.gitignore",
                "keys/server.pem",
                "db-password.txt",
                "../passwd",
                "/etc/passwd",
                "link.md",
                "linked/passwd",
                "env.md",
                "notes/\\u0000x",
                "notes"
            })
    void nothing_hidden_secret_or_outside_is_read_or_written(String path) throws IOException {
        workspace.approve(true);
        assertThat(seen("read_file", path(path), Share.RESULTS)).doesNotContain("<data");
        String write = "{\"path\": \"" + path + "\", \"content\": \"overwritten\"}";
        assertThat(workspace
                        .run("write_file", write, workspace.session(Profile.TRUSTED))
                        .failed())
                .isTrue();
        assertThat(Files.readString(outside.resolve("passwd"))).isEqualTo("SECRET-outside");
        assertThat(Files.readString(workspace.path(".env"))).contains("SECRET-env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datus.yaml", "knowledge/x.md", "Examples/x.yml", "subagents/x.yml", "drivers/x.jar"})
    void what_steers_and_what_people_decide_is_not_written(String path) {
        String write = "{\"path\": \"" + path + "\", \"content\": \"x\"}";
        assertThat(workspace
                        .run("write_file", write, workspace.session(Profile.TRUSTED))
                        .text()
                        .seenWith(Share.SCHEMA))
                .contains("not for you to write");
        assertThat(workspace.path(path)).doesNotExist();
    }

    @Test
    void files_are_found_by_name_and_by_line() {
        assertThat(seen("glob", "{\"pattern\": \"**/*.md\"}", Share.SCHEMA))
                .contains("notes/plan.md")
                .doesNotContain("env");
        assertThat(seen("grep", "{\"pattern\": \"FIRST\", \"path\": \"**/*.md\"}", Share.SCHEMA))
                .contains("2: first");
    }

    @Test
    void a_file_is_written_once_its_change_is_approved_of() throws IOException {
        workspace.write("notes/kept.md", "one\ntwo\n");
        String write = "{\"path\": \"notes/kept.md\", \"content\": \"one\\nthree\\n\"}";
        assertThat(workspace
                        .run("write_file", write, workspace.session(Profile.READ_ONLY))
                        .failed())
                .isTrue();
        workspace.approve(false);
        assertThat(workspace
                        .run("write_file", write, workspace.session(Profile.ASK))
                        .failed())
                .isTrue();
        assertThat(workspace.path("notes/kept.md")).hasContent("one\ntwo\n");
        workspace.approve(true);
        assertThat(workspace
                        .run("write_file", write, workspace.session(Profile.ASK))
                        .failed())
                .isFalse();
        assertThat(workspace.path("notes/kept.md")).hasContent("one\nthree\n");
        Approval last = workspace.approvals().get(workspace.approvals().size() - 1);
        assertThat(last.diff().orElseThrow()).contains("-two", "+three");
    }
}
