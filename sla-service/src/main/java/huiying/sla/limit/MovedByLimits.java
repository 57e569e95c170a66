package huiying.sla.limit;

import huiying.sla.calendar.Moves;

/** Which open clocks a change of the limits would move. */
public interface MovedByLimits {
  Moves ifInForce(LimitCatalogue candidate);
}
