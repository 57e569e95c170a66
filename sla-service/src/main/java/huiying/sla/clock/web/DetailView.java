package huiying.sla.clock.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.TrackedMessage;
import java.time.Instant;
import java.util.List;

/**
 * One message with all that its clocks follow from.
 *
 * @param legs who had it, in order
 * @param facts in order; of very many the latest
 */
record DetailView(
    @JsonUnwrapped MessageClocksView message, List<LegView> legs, List<FactView> facts) {
  static DetailView of(TrackedMessage message, WorkingCalendar calendar, Instant now) {
    return new DetailView(
        MessageClocksView.of(message, now),
        message.life().legs().stream().map(leg -> LegView.of(leg, calendar, now)).toList(),
        message.applied().stream().map(FactView::of).toList());
  }
}
