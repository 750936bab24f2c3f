package datus.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.display.JsonValue;
import datus.jupyter.About;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import java.util.List;

/**
 * What the kernel tells of itself in kernel_info_reply.
 *
 * @param banner what a console shows when it starts
 */
public record KernelInfo(
        String implementation, String version, LanguageInfo language, String banner, List<HelpLink> helpLinks) {

    public KernelInfo {
        helpLinks = List.copyOf(helpLinks);
    }

    /** An entry of the client's help menu. */
    public record HelpLink(String text, String url) {
        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("text", text);
            json.addProperty("url", url);
            return json;
        }
    }

    /** As a client is told. */
    About.Reply about() {
        JsonArray links = new JsonArray();
        for (HelpLink link : helpLinks) {
            links.add(link.json());
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", language.getName());
        json.addProperty("version", language.getVersion());
        json.addProperty("mimetype", language.getMimetype());
        json.addProperty("file_extension", language.getFileExtension());
        json.addProperty("pygments_lexer", language.getPygmentsLexer());
        json.add("codemirror_mode", JsonValue.of(language.getCodemirrorMode()));
        json.addProperty("nbconvert_exporter", language.getNbconvertExporter());
        return new About.Reply(implementation, version, json, banner, links);
    }
}
