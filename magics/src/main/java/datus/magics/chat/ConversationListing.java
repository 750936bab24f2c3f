package datus.magics.chat;

import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import java.util.List;

/** Lists conversations, the latest first. */
record ConversationListing(NotebookSession session) {

    Block block(List<Conversation> conversations) {
        Listing listing = new Listing()
                .number("number")
                .text("began with")
                .text("last question")
                .number("questions");
        for (int i = 0; i < conversations.size(); i++) {
            List<Exchange> exchanges = conversations.get(i).exchanges();
            listing.row(
                    i + 1,
                    exchanges.get(0).question().text(),
                    exchanges.get(exchanges.size() - 1).question().text(),
                    exchanges.size());
        }
        return new Pages(session)
                .listing(
                        "Conversations",
                        listing,
                        Wording.count(conversations.size(), "conversation") + "; %resume NUMBER goes on with one.");
    }
}
