package datus.kernel;

import static datus.kernel.ZmqClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.jupyter.Channel;
import datus.jupyter.ConnectionFile;
import datus.jupyter.ZmqTransport;
import datus.kernel.ZmqClient.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of request over real sockets, each frame of the answers checked by {@link ZmqClient}. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZmqKernelTest {
    private final CommandInterpreter interpreter = new CommandInterpreter();
    private Kernel kernel;
    private ZmqClient client;
    private ConnectionFile connection;

    @BeforeAll
    void start() throws IOException {
        connection = ZmqClient.freePorts();
        kernel = new Kernel(new ZmqTransport(connection), CommandInterpreter.INFO, () -> interpreter);
        kernel.start();
        client = new ZmqClient(connection);
    }

    @AfterAll
    void stop() {
        client.close();
        kernel.close();
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private Received ask(Channel channel, String type, String content) {
        JsonObject request = client.send(channel, type, json(content));
        Received reply = client.receive(channel);
        assertThat(reply.parent()).isEqualTo(request);
        client.publications(request);
        return reply;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "execute_request     | {'code':'nothing'}                     | execute_reply     | {'status':'ok','execution_count':…,'payload':[],'user_expressions':{}}",
                "complete_request    | {'code':'r','cursor_pos':1}            | complete_reply    | {'status':'ok','matches':['result'],'cursor_start':0,'cursor_end':1,'metadata':{…}}",
                "inspect_request     | {'code':'result','cursor_pos':2}       | inspect_reply     | {'status':'ok','found':true,'data':{'text/plain':'shows text 2'},'metadata':{}}",
                "inspect_request     | {'code':'what','detail_level':1}       | inspect_reply     | {'status':'ok','found':false,'data':{},'metadata':{}}",
                "is_complete_request | {'code':'result '}                     | is_complete_reply | {'status':'incomplete','indent':'  '}",
                "is_complete_request | {'code':'result'}                      | is_complete_reply | {'status':'complete'}",
                "history_request     | {'hist_access_type':'tail','n':1}      | history_reply     | {'status':'ok','history':[…]}",
                "history_request     | {'hist_access_type':'range','session':0,'start':1,'stop':2,'output':true} | history_reply | {'status':'ok','history':[…]}",
                "history_request     | {'hist_access_type':'search','pattern':'r*','unique':true} | history_reply | {'status':'ok','history':[…]}",
                "history_request     | {'hist_access_type':'sideways'}        | history_reply     | {'status':'error','ename':'MalformedRequest',…}",
                "kernel_info_request | {}                                     | kernel_info_reply | {'status':'ok','protocol_version':'5.4','implementation':'commands','implementation_version':'1.0','language_info':{'name':'commands','version':'1.0','mimetype':'text/plain','file_extension':'.txt',…},'banner':'Commands','debugger':false,'supported_features':[],'help_links':[{'text':'Home','url':'https://example.org'}]}",
                "connect_request     | {}                                     | connect_reply     | {'status':'ok','…_port':…,'…_port':…,'…_port':…,'…_port':…,'…_port':…}",
                "comm_info_request   | {'target_name':'x'}                    | comm_info_reply   | {'status':'ok','comms':{}}",
                "debug_request       | {'command':'initialize'}               | debug_reply       | {'status':'error','ename':'UnknownRequest',…}",
            })
    void every_request_is_answered(String type, String content, String replyType, String expected) {
        Received reply = ask(Channel.SHELL, type, content.replace('\'', '"'));
        assertThat(reply.type()).isEqualTo(replyType);
        assertThat(reply.content().toString()).matches(anyText(expected.replace('\'', '"')));
        assertThat(reply.metadata()).hasToString("{}");
    }

    /** A pattern in which each … stands for any text. */
    private static String anyText(String expected) {
        return Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel_info_request", "interrupt_request", "debug_request", "create_subshell_request"})
    void control_answers_beside_the_shell(String type) {
        assertThat(ask(Channel.CONTROL, type, "{}").type()).isEqualTo(type.replace("request", "reply"));
    }

    @Test
    void a_comm_that_nobody_serves_is_closed() {
        JsonObject open = client.send(Channel.SHELL, "comm_open", json("{\"comm_id\":\"c\",\"target_name\":\"x\"}"));
        List<Received> said = client.publications(open);
        assertThat(said).extracting(Received::type).containsExactly("status", "comm_close", "status");
        assertThat(said.get(1).content()).hasToString("{\"comm_id\":\"c\",\"data\":{}}");
        client.publications(client.send(Channel.SHELL, "comm_msg", json("{\"comm_id\":\"c\"}")));
        client.publications(client.send(Channel.SHELL, "comm_close", json("{\"comm_id\":\"c\"}")));
    }

    @Test
    void the_heart_beats() {
        assertThat(client.beat(bytes("ping"))).isEqualTo(bytes("ping"));
        assertThat(client.beat(new byte[0])).isEmpty();
    }

    @Test
    void a_result_and_what_surrounds_it_are_published() {
        JsonObject request = client.send(Channel.SHELL, "execute_request", Dialogue.execute("result <é😀>"));
        List<Received> said = client.publications(request);
        assertThat(said)
                .extracting(Received::type)
                .containsExactly("status", "execute_input", "execute_result", "status");
        assertThat(said.get(2).content().getAsJsonObject("data")).hasToString("{\"text/plain\":\"<é😀>\"}");
        assertThat(client.receive(Channel.SHELL).status()).isEqualTo("ok");
    }

    @Test
    void a_question_goes_to_the_client_that_sent_the_cell() {
        JsonObject request = client.send(Channel.SHELL, "execute_request", Dialogue.execute("input Who? "));
        Received question = client.receive(Channel.STDIN);
        assertThat(question.parent()).isEqualTo(request);
        assertThat(question.content()).hasToString("{\"prompt\":\"Who? \",\"password\":false}");
        client.send(Channel.STDIN, "input_reply", json("{\"value\":\"Ana\"}"));
        assertThat(client.receive(Channel.SHELL).status()).isEqualTo("ok");
        client.publications(request);
    }

    @Test
    void ten_thousand_lines_travel_in_few_messages() {
        JsonObject request = client.send(Channel.SHELL, "execute_request", Dialogue.execute("print 10000"));
        assertThat(client.publications(request)).hasSizeLessThan(30);
        assertThat(client.receive(Channel.SHELL).status()).isEqualTo("ok");
    }

    @Test
    void a_stack_overflow_leaves_the_kernel_alive() {
        assertThat(ask(Channel.SHELL, "execute_request", "{\"code\":\"overflow\"}")
                        .content()
                        .get("ename")
                        .getAsString())
                .isEqualTo("StackOverflowError");
        assertThat(ask(Channel.SHELL, "execute_request", "{\"code\":\"result 1\",\"stop_on_error\":false}")
                        .type())
                .isEqualTo("execute_reply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "spin"})
    void a_hundred_interrupts_leave_the_kernel_well(String code) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            JsonObject request = client.send(Channel.SHELL, "execute_request", Dialogue.execute(code));
            interpreter.waiting.acquire();
            JsonObject interrupt = client.send(Channel.CONTROL, "interrupt_request", new JsonObject());
            assertThat(client.receive(Channel.CONTROL).parent()).isEqualTo(interrupt);
            assertThat(client.receive(Channel.SHELL).status()).isEqualTo("error");
            client.publications(request);
        }
        assertThat(ask(Channel.SHELL, "kernel_info_request", "{}").status()).isEqualTo("ok");
    }

    @Test
    void a_hundred_thousand_malformed_messages_leave_the_kernel_answering() {
        String header = "{\"msg_id\":\"m\",\"msg_type\":\"execute_request\"}";
        String deep = "[".repeat(100_000);
        List<List<byte[]>> malformed = List.of(
                List.of(bytes("<IDS|MSG>"), bytes("bad"), bytes(header), bytes("{}"), bytes("{}"), bytes("{}")),
                List.of(bytes("<IDS|MSG>"), bytes(""), bytes(header), bytes("{}"), bytes("{}"), bytes("{}")),
                List.of(bytes("<IDS|MSG>"), bytes("bad"), bytes(header)),
                List.of(bytes("<IDS|MSG>")),
                List.of(bytes("hello")),
                List.of(new byte[0], new byte[0]),
                signed("{", "{}", "{}", "{}"),
                signed("[]", "{}", "{}", "{}"),
                signed("{}", "{}", "{}", "{}"),
                signed("{\"msg_id\":1,\"msg_type\":\"execute_request\"}", "{}", "{}", "{}"),
                signed(header, "null", "{}", "{}"),
                signed(header, "{}", "{}", "{} {}"),
                signed(header, "{}", "{}", "{code:1}"),
                signed(header, "{}", "{}", "\u0000"),
                signed(header, "{}", "{}", ""));
        for (int i = 0; i < 100_000; i++) {
            client.send(i % 3 == 0 ? Channel.CONTROL : Channel.SHELL, malformed.get(i % malformed.size()));
        }
        client.send(Channel.SHELL, signed(header, "{}", "{}", "{\"a\":" + deep));
        client.send(Channel.STDIN, List.of(bytes("hello")));
        assertThat(ask(Channel.SHELL, "kernel_info_request", "{}").status()).isEqualTo("ok");
        assertThat(ask(Channel.CONTROL, "kernel_info_request", "{}").status()).isEqualTo("ok");
    }

    private static List<byte[]> signed(String... objects) {
        List<byte[]> frames = Stream.of(objects).map(ZmqClient::bytes).toList();
        List<byte[]> message = new ArrayList<>(List.of(bytes("<IDS|MSG>"), bytes(ZmqClient.hmac(frames))));
        message.addAll(frames);
        return message;
    }

    @Test
    void a_second_client_is_welcomed_too() {
        try (ZmqClient second = new ZmqClient(connection)) {
            JsonObject request = second.send(Channel.CONTROL, "kernel_info_request", new JsonObject());
            assertThat(second.receive(Channel.CONTROL).parent()).isEqualTo(request);
        }
    }

    @Test
    void a_kernel_that_is_shut_down_says_so_and_ends() throws Exception {
        ConnectionFile own = ZmqClient.freePorts();
        Thread process = new Thread(() -> serve(own), "kernel process");
        process.start();
        try (ZmqClient last = new ZmqClient(own)) {
            last.send(Channel.SHELL, "execute_request", Dialogue.execute("wait"));
            JsonObject request = last.send(Channel.CONTROL, "shutdown_request", json("{\"restart\":false}"));
            assertThat(last.receive(Channel.CONTROL).content()).hasToString("{\"status\":\"ok\",\"restart\":false}");
            assertThat(last.publications(request))
                    .extracting(Received::type)
                    .containsExactly("status", "shutdown_reply", "status");
        }
        process.join();
    }

    private static void serve(ConnectionFile connection) {
        try {
            KernelProcess.serve(connection, CommandInterpreter.INFO, CommandInterpreter::new, Map.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
