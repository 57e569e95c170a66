package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.MovedClocks;
import huiying.sla.calendar.Moves;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers that nothing moves, until the clocks can be asked. */
@Component
final class NoClocksYet implements MovedClocks {
  @Override
  public Moves ifInForce(CalendarVersion candidate) {
    return new Moves(0, 0, 0, List.of(), false);
  }
}
