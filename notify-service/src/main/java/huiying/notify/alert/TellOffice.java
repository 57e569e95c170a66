package huiying.notify.alert;

import huiying.contracts.CalendarEvent.YearMissing;
import huiying.contracts.DistrictTime;
import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import huiying.notify.duty.WorkingDays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells offices what is about no clock: a matter that needs more than single answers, and holidays
 * that nobody has entered yet. May be told of the same again.
 */
public final class TellOffice {
  /** A calendar without working days must not hold up a loop. */
  private static final int MOST_DAYS = 400;

  private static final int MOST_ASKED = 100;

  private final MessageStates states;
  private final Post post;
  private final Office office;
  private final InstantSource time;

  public TellOffice(MessageStates states, Post post, Office office, InstantSource time) {
    this.states = states;
    this.post = post;
    this.office = office;
    this.time = time;
  }

  /** Tells the lead of the department that must act, and the district office. */
  public List<Alert> tell(SpecialResponseRaised event) {
    var telling = Tellings.of(event, dueDate(event), summary(event));
    return post.put(office.address(time.instant()).alerts(telling));
  }

  /** Of the first of its messages that is known. */
  private Optional<Summary> summary(SpecialResponseRaised event) {
    var ids = event.messages().stream().limit(MOST_ASKED).map(MessageId::new).toList();
    var known = states.findAll(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).flatMap(MessageState::summary).stream())
        .findFirst()
        .map(one -> one.with(event.owner()));
  }

  /** Tells the dispatch desk. */
  public List<Alert> tell(YearMissing event) {
    return post.put(office.address(time.instant()).alerts(Tellings.of(event)));
  }

  /** The day itself is not counted, as with limits. */
  private LocalDate dueDate(SpecialResponseRaised event) {
    WorkingDays days = office.timing().days();
    var day = DistrictTime.dateOf(event.occurredAt());
    var left = event.limitWorkingDays();
    for (var i = 0; i < MOST_DAYS && left > 0; i++) {
      day = day.plusDays(1);
      left -= days.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }
}
