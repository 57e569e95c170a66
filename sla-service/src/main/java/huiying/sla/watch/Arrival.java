package huiying.sla.watch;

import huiying.contracts.MessageId;
import huiying.sla.clock.Fact;

/** A fact, and the place it came by. */
public record Arrival(int partition, long offset, MessageId message, Fact fact) {}
