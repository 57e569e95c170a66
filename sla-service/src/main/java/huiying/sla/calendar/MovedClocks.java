package huiying.sla.calendar;

/** Which open clocks a change would move. */
public interface MovedClocks {
  Moves ifInForce(CalendarVersion candidate);
}
