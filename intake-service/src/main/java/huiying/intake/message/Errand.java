package huiying.intake.message;

import huiying.contracts.MessageId;

/**
 * Passes the answer of one message on to another that was merged into it, so that its channel hears
 * of it too. It is stored with the change that gave rise to it and run afterwards, as often as it
 * takes: the other message does not mind a repeat.
 *
 * @param from whose answer it is, as it stands when the errand is run
 */
public record Errand(MessageId to, MessageId from) {}
