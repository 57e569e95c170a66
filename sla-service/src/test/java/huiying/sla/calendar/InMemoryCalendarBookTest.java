package huiying.sla.calendar;

class InMemoryCalendarBookTest extends CalendarBookContract {
  private final CalendarBook book = new InMemoryCalendarBook();

  @Override
  protected CalendarBook book() {
    return book;
  }
}
