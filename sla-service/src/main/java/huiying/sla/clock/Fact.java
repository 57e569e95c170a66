package huiying.sla.clock;

import huiying.contracts.MessageEvent;
import java.util.Optional;

/**
 * What happened to a message, at its place in the sequence.
 *
 * @param event empty for a type that is not known here: it takes its place and changes nothing
 */
public record Fact(long sequence, Optional<MessageEvent> event) {}
