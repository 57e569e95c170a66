package huiying.sla.clock;

import huiying.contracts.MessageEvent;
import java.util.Optional;

/**
 * A fact that was applied, as people are shown it.
 *
 * @param ignored why it changed no clock; empty if it did, or had not to
 */
public record Applied(MessageEvent event, Optional<Ignored> ignored) {}
