package datus.model;

import datus.message.ToolCall;
import datus.message.Usage;
import datus.model.scripted.Step;
import datus.model.scripted.Steps;
import java.util.List;

class OpenAiTest extends ProviderContract {
    @Override
    String provider() {
        return "openai";
    }

    @Override
    Step says() {
        return Steps.replies("Five nations.", List.of(), new Usage(20, 0, 5));
    }

    @Override
    Step calls() {
        return Steps.calls(List.of(new ToolCall("call_7", "read_query", "{\"sql\": \"SELECT 1\"}")));
    }

    @Override
    Step ends() {
        return Steps.endsAfter("Five ");
    }
}
