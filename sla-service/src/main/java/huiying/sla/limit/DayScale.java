package huiying.sla.limit;

import huiying.contracts.DistrictTime;
import java.time.Instant;

/** Every day counts. */
final class DayScale implements Scale {
  @Override
  public long at(Instant instant) {
    return DistrictTime.dateOf(instant).toEpochDay();
  }

  @Override
  public long advance(long from, long amount) {
    return from + amount;
  }

  @Override
  public long between(long from, long to) {
    return Math.max(0, to - from);
  }
}
