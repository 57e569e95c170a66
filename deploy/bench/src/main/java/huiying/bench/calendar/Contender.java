package huiying.bench.calendar;

import huiying.sla.calendar.resource.ShippedCalendar;

/** Who takes part. Public because JMH's generated code, in its own package, names it. */
public enum Contender {
  LOOP("loop"),
  HUIYING("Huiying"),
  STRATA("Strata"),
  OBJECTLAB("ObjectLab");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** A calendar of its own. Huiying's reads its file for it; the others are given the days. */
  DayCounter counter(ShippedDays days) {
    return switch (this) {
      case LOOP -> new DayByDay(days);
      case HUIYING -> new Huiying(ShippedCalendar.read());
      case STRATA -> new Strata(days);
      case OBJECTLAB -> new ObjectLab(days);
    };
  }
}
