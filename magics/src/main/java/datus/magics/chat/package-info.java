/**
 * Conversation in cells. {@link datus.magics.chat.ChatTurn} is one question from its words to its page, however it ends;
 * {@link datus.magics.chat.Progress} shows it while it lasts. Around it stand the magics about the conversation, about the models
 * that take part in it, and about turns that the history keeps.
 */
@NullMarked
package datus.magics.chat;

import org.jspecify.annotations.NullMarked;
