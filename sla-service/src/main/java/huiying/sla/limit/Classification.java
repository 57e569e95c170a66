package huiying.sla.limit;

import huiying.contracts.Channel;
import huiying.contracts.Kind;

/** What limits are chosen by. */
public record Classification(Channel channel, Kind kind, boolean simple) {}
