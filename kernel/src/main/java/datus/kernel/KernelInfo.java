package datus.kernel;

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
    public record HelpLink(String text, String url) {}
}
