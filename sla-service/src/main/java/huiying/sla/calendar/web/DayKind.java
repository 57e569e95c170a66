package huiying.sla.calendar.web;

/** What a named day is. */
enum DayKind {
  OFF,
  WORKING;

  static DayKind of(boolean off) {
    return off ? OFF : WORKING;
  }
}
