package huiying.sla.clock;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Received;
import huiying.sla.limit.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clocks must know of a message, and reports group by.
 *
 * @param title null when the message is confidential
 * @param department null until dispatched
 * @param coDepartments that have yet to contribute to the answer; they are told of the clocks, but
 *     no clock is theirs
 * @param accused the department that a confidential message is about, which must not hear of it;
 *     null for none
 * @param receivedAt by the channel's clock
 */
public record Summary(
    Channel channel,
    Kind kind,
    boolean simple,
    boolean confidential,
    @Nullable String title,
    @Nullable String department,
    List<String> coDepartments,
    @Nullable String accused,
    Instant receivedAt) {
  public Summary {
    coDepartments = List.copyOf(coDepartments);
  }

  public Classification classification() {
    return new Classification(channel, kind, simple);
  }

  /** The day of receipt in Asia/Shanghai. */
  public LocalDate receivedOn() {
    return DistrictTime.dateOf(receivedAt);
  }

  Summary reclassified(Kind now, boolean asSimple) {
    return new Summary(
        channel,
        now,
        asSimple,
        confidential,
        title,
        department,
        coDepartments,
        accused,
        receivedAt);
  }

  /** Of all that are asked anew each has yet to contribute. */
  Summary dispatchedTo(String lead, List<String> helpers, @Nullable String reported) {
    return handled(lead, helpers, reported == null ? accused : reported);
  }

  /** The same helpers under another lead. */
  Summary transferredTo(String lead) {
    return handled(lead, without(lead), accused);
  }

  /** With nobody but the dispatch desk. */
  Summary returned() {
    return handled(null, List.of(), accused);
  }

  Summary contributedBy(String helper) {
    return handled(department, without(helper), accused);
  }

  private List<String> without(String one) {
    return coDepartments.stream().filter(helper -> !helper.equals(one)).toList();
  }

  private Summary handled(@Nullable String lead, List<String> helpers, @Nullable String reported) {
    return new Summary(
        channel, kind, simple, confidential, title, lead, helpers, reported, receivedAt);
  }

  static Summary of(Received event) {
    return new Summary(
        event.channel(),
        event.kind(),
        event.simple(),
        event.confidential(),
        event.title(),
        event.department(),
        List.of(),
        event.accused(),
        event.occurredAt());
  }
}
